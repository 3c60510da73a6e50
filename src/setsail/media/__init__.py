"""Media: what voice and video need to know of servers, tokens and networks."""
