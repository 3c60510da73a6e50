### Gifts, coins and diamonds. Viewers buy coins and give gifts; hosts earn diamonds.
### Prices and balances shown here are always the real ones; nobody is pushed to spend.

## The tray

# Heading of the gift tray.
# Surface: title
gift-title = Send a gift

# Button that sends the chosen gift.
# Surface: button
gift-send = Send

# Chat line and banner after a gift.
# Surface: chat
# Variables:
#  $name (String): nickname of the giver
#  $gift (String): name of the gift, one of the names below
#  $count (Number): how many of it, 1 or more
gift-sent =
    { $count ->
        [one] { $gift } from { $name }. Thank you!
       *[other] { $gift } × { $count } from { $name }. Thank you!
    }

# Price under a gift, and the reader's balance.
# Surface: line
# Variables:
#  $count (Number): coins, 0 or more
gift-coins =
    { $count ->
        [one] { $count } coin
       *[other] { $count } coins
    }

# Notice when the balance does not cover the gift.
# Surface: toast
# Variables:
#  $count (Number): coins that are missing, 1 or more
gift-not-enough-coins =
    { $count ->
        [one] You need { $count } more coin for this gift.
       *[other] You need { $count } more coins for this gift.
    }

# Line in the tray.
# Surface: line
# Variables:
#  $count (Number): coins that the reader has, 0 or more
gift-balance =
    { $count ->
        [one] You have { $count } coin
       *[other] You have { $count } coins
    }

# Banner while one person sends the same gift several times in a row.
# Surface: banner
# Variables:
#  $name (String): nickname of the giver
#  $gift (String): name of the gift
#  $count (Number): how many so far, 2 or more
gift-combo = { $name }: { $gift } × { $count } in a row!

# Notice to the host after a gift.
# Surface: toast
# Variables:
#  $count (Number): diamonds that the gift earned, 1 or more
gift-diamonds =
    { $count ->
        [one] You earned { $count } diamond.
       *[other] You earned { $count } diamonds.
    }

# Question before an expensive gift is sent.
# Surface: toast
# Variables:
#  $gift (String): name of the gift
#  $count (Number): its price in coins, 1 or more
gift-confirm =
    { $count ->
        [one] { $gift } costs { $count } coin. Send it?
       *[other] { $gift } costs { $count } coins. Send it?
    }

# Line over the room while it collects towards a goal.
# Surface: line
# Variables:
#  $count (Number): coins still missing, 1 or more
gift-goal =
    { $count ->
        [one] { $count } coin to go
       *[other] { $count } coins to go
    }

# Banner when the room has reached its goal.
# Surface: banner
gift-goal-reached = Goal reached! Thank you, everyone.

## Coins

# Heading of the coin shop.
# Surface: title
coins-title = Get coins

# Button under a pack of coins: how many and for how much.
# Surface: button
# Variables:
#  $count (Number): coins in the pack, 1 or more
#  $price (Money): what the pack costs
coins-pack =
    { $count ->
        [one] { $count } coin · { $price }
       *[other] { $count } coins · { $price }
    }

# Notice after coins were bought.
# Surface: toast
# Variables:
#  $count (Number): coins bought, 1 or more
coins-bought =
    { $count ->
        [one] { $count } coin is yours. Have fun!
       *[other] { $count } coins are yours. Have fun!
    }

# Notice while the payment provider has not answered yet.
# Surface: toast
coins-pending = Your payment is on its way. Coins arrive as soon as it’s confirmed.

# Notice when a payment has failed.
# Surface: toast
coins-failed = The payment didn’t go through. You haven’t been charged.

## Limits that protect people

# Notice when someone has reached the most that may be spent in a day.
# Surface: toast
# Variables:
#  $time (Time): local time from which gifts are possible again
gift-limit-reached = That’s your limit for today. From { $time } you can give again.

# Notice when gifts follow each other too quickly.
# Surface: toast
# Variables:
#  $count (Number): seconds to wait, 1 or more
gift-cooldown =
    { $count ->
        [one] Take a breath: the next gift in { $count } second.
       *[other] Take a breath: the next gift in { $count } seconds.
    }

# Notice to someone who is too young to send gifts.
# Surface: toast
# Variables:
#  $age (Number): lowest age in years, such as 18
gift-adults-only = Gifts are for people aged { $age } and over.

## The ranking of supporters

# Heading of the ranking.
# Surface: title
ranking-title = Top supporters

# Text in the ranking before the first gift.
# Surface: line
ranking-empty = Nobody here yet. The first place is free!

# Line of the ranking.
# Surface: line
# Variables:
#  $number (Number): place, counted from one
#  $name (String): nickname of the supporter
ranking-place = { $number }. { $name }

## From the first visit to a regular: one friendly line each, never twice in one evening

# Chat line to someone who listens for the first time.
# Surface: chat
# Variables:
#  $name (String): nickname of the newcomer
funnel-spotted = Hey { $name }, first time here? Ask us anything!

# Notice with a small thank-you for taking part.
# Surface: toast
# Variables:
#  $count (Number): coins given, 1 or more
funnel-rewarded =
    { $count ->
        [one] For joining in: { $count } coin from us.
       *[other] For joining in: { $count } coins from us.
    }

# Chat line after someone's first gift.
# Surface: chat
# Variables:
#  $name (String): nickname of the giver
funnel-first-gift = { $name }’s very first gift! Big thanks.

# Chat line when a regular comes in.
# Surface: chat
# Variables:
#  $name (String): nickname of the regular
funnel-regular = { $name } is back! Good to see you again.

# Banner when one of the room's great supporters comes in.
# Surface: banner
# Variables:
#  $name (String): nickname of the supporter
funnel-vip = Make room: { $name } is here!

## Names of the gifts

# Name of a gift in the tray and in gift-sent.
# Surface: label
gift-rose = Rose

# Name of a gift in the tray and in gift-sent.
# Surface: label
gift-coffee = Coffee

# Name of a gift in the tray and in gift-sent.
# Surface: label
gift-lantern = Lantern

# Name of a gift in the tray and in gift-sent.
# Surface: label
gift-drum = Drum

# Name of a gift in the tray and in gift-sent.
# Surface: label
gift-star = Star

# Name of a gift in the tray and in gift-sent: a sailing ship, the largest one.
# Surface: label
gift-ship = Sailing ship
