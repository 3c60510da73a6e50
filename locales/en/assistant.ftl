### Replies of the automatic assistant in the chat. Every figure in them comes
### from the catalogue; the assistant never promises anything else.

# Label over every reply: it must be plain that no person has written it.
# Surface: badge
assistant-label = Automatic assistant

# First reply to someone who writes to the assistant.
# Surface: chat
# Variables:
#  $name (String): nickname of the person who asks
assistant-greeting = Hi { $name }! I’m the automatic assistant. Ask me about price, stock or delivery.

# Reply to a question about the price.
# Surface: chat
# Variables:
#  $product (String): name of the product
#  $price (Money): what one unit costs now
assistant-price = It’s { $price } right now: { $product }.

# Reply to a question about stock.
# Surface: chat
# Variables:
#  $product (String): name of the product
#  $count (Number): units in stock, 0 or more
assistant-stock =
    { $count ->
        [0] Sorry, none left: { $product }.
        [one] Yes, there’s { $count } left: { $product }.
       *[other] Yes, there are { $count } left: { $product }.
    }

# Reply to a question about a product that is gone.
# Surface: chat
# Variables:
#  $product (String): name of the product
assistant-sold-out = Sorry, that one’s sold out: { $product }.

# Reply to a question about delivery.
# Surface: chat
# Variables:
#  $count (Number): days until the parcel arrives, 0 for today
assistant-shipping =
    { $count ->
        [0] It can reach you today.
        [one] It usually arrives in { $count } day.
       *[other] It usually arrives in { $count } days.
    }

# Reply to a question about returns.
# Surface: chat
# Variables:
#  $count (Number): days in which the product may be returned, 0 for none
assistant-returns =
    { $count ->
        [0] This item can’t be returned.
        [one] You have { $count } day to return it.
       *[other] You have { $count } days to return it.
    }

# Reply to a question about the ways to pay in this market.
# Surface: chat
assistant-payment = You can pay by card, wallet or bank transfer.

# Reply to a question about sizes.
# Surface: chat
assistant-size = Sizes are in the product details. Not sure? Ask the host to show it up close.

# Reply to the question whether a product is original.
# Surface: chat
assistant-authentic = The shop sells it as original. If something’s off, report it from your order.

# Reply to a question about a lower price, when there is a discount.
# Surface: chat
# Variables:
#  $product (String): name of the product
#  $price (Money): what one unit costs now, discount included
assistant-discount = Good news, it’s already down to { $price }: { $product }.

# Reply to the question how to buy.
# Surface: chat
assistant-how-to-buy = Tap “Buy now” on the product card and follow the steps. That’s it!

# Reply to the question how many one person may buy.
# Surface: chat
# Variables:
#  $count (Number): units per person, 1 or more
assistant-limit =
    { $count ->
        [one] It’s { $count } per person, so everyone gets a chance.
       *[other] Up to { $count } per person, so everyone gets a chance.
    }

# Reply when the assistant does not know the answer.
# Surface: chat
assistant-unsure = I’m not sure about that one, and I don’t want to guess.

# Reply when the question goes to a person.
# Surface: chat
assistant-handover = I’ve passed your question to the team. Someone will answer you here.

# Reply to a question about an order that the assistant may not look into.
# Surface: chat
assistant-order = I can’t see orders. You’ll find yours in your profile, and the team can help.

# Reply when someone thanks the assistant.
# Surface: chat
assistant-welcome = My pleasure! Ask away if anything else comes up.
