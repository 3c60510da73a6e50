### Cues: short lines that the director puts on the host's screen during a show.
### They speak to the host, not to the audience, and must be read at a glance.

## Running the show

# Cue at the start of the show.
host-open-show = You’re live! Say hello and tell everyone what’s coming.

# Cue in the first minutes, before the first product.
host-warm-up = Warm up the room: greet people by name, ask where they’re watching from.

# Cue when the host runs ahead of the room.
host-slow-down = Slow down a little. Let the room catch up.

# Cue when figures are missing or late and nothing should change.
host-hold = Stay on this one and keep chatting. Nothing changes for now.

# Cue when the room is getting quiet or people are leaving.
host-rescue = The room’s gone quiet. Ask something easy and answer whoever replies.

# Cue when the show moves on to the next rung of the ladder.
host-switch-rung = Change of pace! On to the next part of the show.

# Cue at the end of the show.
host-close-show = Time to wrap up. Thank everyone and say when you’ll be back.

## One product

# Cue to show a product for the first time.
# Variables:
#  $product (String): name of the product
host-introduce = Show it up close: { $product }. First what it’s good for, then the price.

# Cue to say the price.
# Variables:
#  $product (String): name of the product
#  $price (Money): what one unit costs
host-price-reveal = Price time: { $product } for { $price }.

# Cue to count down together with the room before the sale opens.
# Variables:
#  $count (Number): number the countdown starts from, in seconds, 1 or more
host-countdown = Count down from { $count } with the room.

# Cue when the sale has opened.
# Variables:
#  $product (String): name of the product
host-open-sale = Sale’s open: { $product }! Show everyone where to tap.

# Cue when stock runs low.
# Variables:
#  $count (Number): units in stock, 1 or more
host-last-units =
    { $count ->
        [one] Last one! Say it just as it is.
       *[other] { $count } left. Give the real number.
    }

# Cue when stock is gone.
# Variables:
#  $product (String): name of the product
host-sold-out = Sold out: { $product }. Thank the buyers and move on.

# Cue to recall a product that was shown before and can still be bought.
# Variables:
#  $product (String): name of the product
host-recap = Quick reminder, still available: { $product }.

# Cue to tease the next product.
# Variables:
#  $product (String): name of the product
host-next = Next up: { $product }. Tease it in one line.

## Rungs of the ladder

# Cue for the good-value item after the opening deal.
# Variables:
#  $product (String): name of the product
host-bridge = For those who missed the deal: { $product }. Show why it’s worth it.

# Cue for a main item.
# Variables:
#  $product (String): name of the product
host-profit = Your showpiece: { $product }. Take your time and answer questions.

# Cue for an item of which there are only a few.
# Variables:
#  $product (String): name of the product
#  $count (Number): units in stock, 1 or more
host-limited =
    { $count ->
        [one] Limited: { $product }. There’s just one, so say so.
       *[other] Limited: { $product }. { $count } in stock, and that’s all.
    }

## The audience

# Cue to thank for a gift.
# Variables:
#  $name (String): nickname of the giver
#  $gift (String): name of the gift
host-thank-gift = A gift from { $name }: { $gift }. Say thanks by name.

# Cue to read a comment aloud.
# Variables:
#  $name (String): nickname of the person who wrote it
host-read-comment = Good question from { $name }. Read it out and answer.
