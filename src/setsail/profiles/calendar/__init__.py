"""When things happen in a market: peak windows, festivals and paydays as instants."""
