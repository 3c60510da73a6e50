### Cues: short lines that the director puts on the host's screen during a show.
### They speak to the host, not to the audience, and must be read at a glance.

## Running the show

# Cue at the start of the show.
# Surface: cue
host-open-show = You’re live! Say hello and tell everyone what’s coming.

# Cue in the first minutes, before the first product.
# Surface: cue
host-warm-up = Warm up the room: greet people by name, ask where they’re watching from.

# Cue when the host runs ahead of the room.
# Surface: cue
host-slow-down = Slow down a little. Let the room catch up.

# Cue when figures are missing or late and nothing should change.
# Surface: cue
host-hold = Stay on this one and keep chatting. Nothing changes for now.

# Cue when the room is getting quiet or people are leaving.
# Surface: cue
host-rescue = The room’s gone quiet. Ask something easy and answer whoever replies.

# Cue when the show moves on to the next rung of the ladder.
# Surface: cue
host-switch-rung = Change of pace! On to the next part of the show.

# Cue at the end of the show.
# Surface: cue
host-close-show = Time to wrap up. Thank everyone and say when you’ll be back.

## One product

# Cue to show a product for the first time.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-introduce = Show it up close: { $product }. First what it’s good for, then the price.

# Cue to say the price.
# Surface: cue
# Variables:
#  $product (String): name of the product
#  $price (Money): what one unit costs
host-price-reveal = Price time: { $product } for { $price }.

# Cue to count down together with the room before the sale opens.
# Surface: cue
# Variables:
#  $count (Number): number the countdown starts from, in seconds, 1 or more
host-countdown = Count down from { $count } with the room.

# Cue when the sale has opened.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-open-sale = Sale’s open: { $product }! Show everyone where to tap.

# Cue when stock runs low.
# Surface: cue
# Variables:
#  $count (Number): units in stock, 1 or more
host-last-units =
    { $count ->
        [one] Last one! Say it just as it is.
       *[other] { $count } left. Give the real number.
    }

# Cue when stock is gone.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-sold-out = Sold out: { $product }. Thank the buyers and move on.

# Cue to recall a product that was shown before and can still be bought.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-recap = Quick reminder, still available: { $product }.

# Cue to tease the next product.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-next = Next up: { $product }. Tease it in one line.

## Rungs of the ladder

# Cue for the good-value item after the opening deal.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-bridge = For those who missed the deal: { $product }. Show why it’s worth it.

# Cue for a main item.
# Surface: cue
# Variables:
#  $product (String): name of the product
host-profit = Your showpiece: { $product }. Take your time and answer questions.

# Cue for an item of which there are only a few.
# Surface: cue
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
# Surface: cue
# Variables:
#  $name (String): nickname of the giver
#  $gift (String): name of the gift
host-thank-gift = A gift from { $name }: { $gift }. Say thanks by name.

# Cue to read a comment aloud.
# Surface: cue
# Variables:
#  $name (String): nickname of the person who wrote it
host-read-comment = Good question from { $name }. Read it out and answer.

# Cue when the assistant has a question that only a person can answer.
# Surface: cue
# Variables:
#  $name (String): nickname of the person who asked
host-answer-question = The assistant needs you: { $name } has a question.

# Cue shortly before the room has to be quiet, for example at prayer time.
# Surface: cue
# Variables:
#  $count (Number): minutes until then, 1 or more
host-quiet-soon =
    { $count ->
        [one] Quiet time in { $count } minute. Finish your sentence.
       *[other] Quiet time in { $count } minutes. Bring this to an end.
    }

# Cue when a battle is about to begin.
# Surface: cue
# Variables:
#  $name (String): nickname of the other host
host-battle = Battle with { $name } coming up. Rally your room!
