### Mga sagot ng automated assistant sa chat. Galing sa catalogue ang lahat ng numero;
### wala nang ibang ipinapangako ang assistant.

assistant-label = Automated assistant

assistant-greeting = Hi, { $name }! Ako ang automated assistant dito. Magtanong lang tungkol sa presyo, stock, o delivery.

assistant-price = { $price } po ngayon ang { $product }.

assistant-stock =
    { $count ->
        [0] Sorry po, wala nang stock ang { $product }.
        [one] Yes po, may { $count } pa: { $product }.
       *[other] Yes po, may { $count } pa: { $product }.
    }

assistant-sold-out = Sorry po, sold out na ang { $product }.

assistant-shipping =
    { $count ->
        [0] Puwede po itong dumating ngayong araw.
        [one] Usually, { $count } araw po bago dumating.
       *[other] Usually, { $count } araw po bago dumating.
    }

assistant-returns =
    { $count ->
        [0] Hindi po puwedeng i-return ang item na ito.
        [one] Puwede po itong i-return sa loob ng { $count } araw.
       *[other] Puwede po itong i-return sa loob ng { $count } araw.
    }

assistant-payment = Puwede po ang GCash, Maya, card, o COD.

assistant-size = Nasa product details ang sizes. Hindi sure? Sabihan lang ang host na ipakita ito nang malapitan.

assistant-authentic = Ibinebenta ito ng shop bilang original. Kung may mali, i-report lang mula sa order mo.

assistant-discount = Good news! Bumaba na sa { $price } ang { $product }.

assistant-how-to-buy = I-tap ang “Bilhin na” sa product card, tapos sundan lang ang steps. Ganoon lang!

assistant-limit =
    { $count ->
        [one] Hanggang { $count } lang bawat tao, para lahat may chance.
       *[other] Hanggang { $count } lang bawat tao, para lahat may chance.
    }

assistant-unsure = Hindi po ako sure dito, at ayokong manghula.

assistant-handover = Naipasa ko na sa team ang tanong mo. May sasagot sa ’yo dito.

assistant-order = Hindi ko po nakikita ang mga order. Nasa profile mo ’yon, at matutulungan ka ng team.

assistant-welcome = Walang anuman! Magtanong ka lang ulit anytime.
