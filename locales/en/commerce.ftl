### Product cards, flash sales, orders and the show's times.
### Stock, limits and countdowns shown here are always the real ones.

## The product card

# Heading over the product card.
# Surface: title
product-card-title = On show now

# Price on the card.
# Surface: line
# Variables:
#  $price (Money): what one unit costs now
product-price = { $price }

# Former price on the card, next to the price that is valid now.
# Surface: line
# Variables:
#  $price (Money): what one unit cost before
product-was-price = Was { $price }

# Badge on the card when the price is lower than the former one.
# Surface: badge
# Variables:
#  $percent (Number): discount in whole percent, 1 to 99
product-discount = { $percent }% off

# Line under the price.
# Surface: line
# Variables:
#  $count (Number): units in stock, 0 or more
product-stock-left =
    { $count ->
        [0] None left
        [one] Only { $count } left
       *[other] { $count } left
    }

# Badge on the card once stock is gone.
# Surface: badge
product-sold-out = Sold out

# Button that buys the product shown.
# Surface: button
product-buy = Buy now

# Button that opens the product's details.
# Surface: button
product-open = See details

# Badge on the card that the host has pinned.
# Surface: badge
product-pinned = Pinned by the host

# Line under the price when each person may buy only so many.
# Surface: line
# Variables:
#  $count (Number): units per person, 1 or more
product-limit-per-person =
    { $count ->
        [one] Limit: { $count } per person
       *[other] Limit: { $count } per person
    }

# Notice when someone taps the buy button before or after the sale.
# Surface: toast
product-not-on-sale = The sale isn’t open for this one.

## Flash sales and coupons

# Price on the card during a flash sale.
# Surface: line
# Variables:
#  $price (Money): flash price of one unit
flash-sale-price = Flash price { $price }

# Line under the flash price.
# Surface: line
# Variables:
#  $time (Time): local time at which the flash sale ends
flash-sale-ends = Ends at { $time }

# Running countdown over the card.
# Surface: line
# Variables:
#  $count (Number): seconds left, 0 or more
flash-sale-countdown =
    { $count ->
        [0] Time’s up
        [one] { $count } second left
       *[other] { $count } seconds left
    }

# Notice after a coupon has been claimed.
# Surface: toast
coupon-claimed = Coupon saved! It comes off at checkout.

# Line under a coupon.
# Surface: line
# Variables:
#  $amount (Money): what comes off
#  $minimum (Money): lowest value of an order for which it holds
coupon-terms = { $amount } off orders from { $minimum }

# Badge on a set of several units.
# Surface: badge
# Variables:
#  $count (Number): units in the set, 2 to 100
#  $price (Money): what the set costs
bundle-price = { $count } for { $price }

# Badge on the card when delivery costs nothing.
# Surface: badge
delivery-free = Free delivery

## Orders

# Notice after a product went into the cart.
# Surface: toast
# Variables:
#  $product (String): name of the product
cart-added = Added to your cart: { $product }

# Notice after an order.
# Surface: toast
# Variables:
#  $name (String): nickname of the buyer
order-thanks = Thank you, { $name }! Your order is in.

# Heading in the product's details, above the names of the market's ways to pay.
# Surface: title
payment-methods = Ways to pay

# Line in the product's details.
# Surface: line
# Variables:
#  $count (Number): days until the parcel arrives, 0 for today
delivery-estimate =
    { $count ->
        [0] Arrives today
        [one] Arrives in about { $count } day
       *[other] Arrives in about { $count } days
    }

# Line in the product's details.
# Surface: line
# Variables:
#  $count (Number): days in which the product may be returned, 0 for none
return-policy =
    { $count ->
        [0] No returns on this item
        [one] { $count } day to return it
       *[other] { $count } days to return it
    }

# Line under the card while a sale is open.
# Surface: line
# Variables:
#  $count (Number): people who bought this product in this show, 0 or more
viewers-bought =
    { $count ->
        [0] Be the first to buy
        [one] { $count } person bought this
       *[other] { $count } people bought this
    }

## Rungs of the show's ladder, as a label on the product card and in the host's rundown

# A deal that opens the show, at or near cost and in a limited number.
# Surface: badge
rung-traffic = Opening deal

# A good-value item that follows the opening deal.
# Surface: badge
rung-bridge = Great value

# A main item of the show.
# Surface: badge
rung-profit = Showpiece

# An item of which there really are only a few.
# Surface: badge
rung-limited = Limited stock

## When the show is

# Line on the room page before the show.
# Surface: line
# Variables:
#  $time (Time): local time at which the show starts
show-starts = Starts at { $time }

# Line on the room page before the show.
# Surface: line
# Variables:
#  $date (Time): local date of the show
show-date = Live on { $date }
