### Cartão do produto, oferta relâmpago, pedidos e horários da live.
### Estoque, limites e contagens são sempre os de verdade.

## Cartão do produto

product-card-title = Na vitrine agora

product-price = { $price }

product-was-price = De { $price }

product-discount = { $percent }% de desconto

product-stock-left =
    { $count ->
        [0] Não sobrou nada
        [one] Só resta { $count }
        [many] Restam { $count } de unidades
       *[other] Restam { $count }
    }

product-sold-out = Esgotado

product-buy = Comprar agora

product-open = Ver detalhes

product-pinned = Fixado na live

product-limit-per-person =
    { $count ->
        [one] Limite: { $count } por pessoa
        [many] Limite: { $count } de unidades por pessoa
       *[other] Limite: { $count } por pessoa
    }

product-not-on-sale = Este item não está à venda agora.

## Oferta relâmpago e cupons

flash-sale-price = Preço relâmpago { $price }

flash-sale-ends = Termina às { $time }

flash-sale-countdown =
    { $count ->
        [0] Acabou o tempo
        [one] Falta { $count } segundo
        [many] Faltam { $count } de segundos
       *[other] Faltam { $count } segundos
    }

coupon-claimed = Cupom guardado! O desconto entra na hora de pagar.

coupon-terms = { $amount } de desconto a partir de { $minimum }

bundle-price = { $count } por { $price }

delivery-free = Frete grátis

## Pedidos

cart-added = Já está na sua sacola: { $product }

order-thanks = Valeu, { $name }! Seu pedido está feito.

# Título acima da lista de formas de pagamento.
payment-methods = Formas de pagamento

delivery-estimate =
    { $count ->
        [0] Chega hoje
        [one] Chega em cerca de { $count } dia
        [many] Chega em cerca de { $count } de dias
       *[other] Chega em cerca de { $count } dias
    }

return-policy =
    { $count ->
        [0] Este item não tem devolução
        [one] { $count } dia para devolver
        [many] { $count } de dias para devolver
       *[other] { $count } dias para devolver
    }

viewers-bought =
    { $count ->
        [0] Ninguém comprou ainda. Quer estrear?
        [one] { $count } pessoa já comprou
        [many] { $count } de pessoas já compraram
       *[other] { $count } pessoas já compraram
    }

## Etapas da vitrine

rung-traffic = Oferta de abertura

rung-bridge = Custo-benefício

rung-profit = Destaque

rung-limited = Poucas unidades

## Quando é a live

show-starts = Começa às { $time }

show-date = Ao vivo em { $date }
