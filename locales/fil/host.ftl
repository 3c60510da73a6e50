### Maiikling cue ng automatic director sa screen ng host habang naka-live.
### Para sa host, hindi sa viewers, at dapat kuha sa isang tingin.

## Takbo ng live

host-open-show = Live ka na! Bumati at sabihin kung ano’ng dapat abangan.

host-warm-up = Buhayin ang room: batiin sila by name, itanong kung saan sila nanonood.

host-slow-down = Dahan-dahan lang, para makasabay ang room.

host-hold = Dito muna, tuloy lang ang kuwentuhan. Wala munang magbabago.

host-rescue = Tumahimik ang room. Magtanong ng madali at replyan ang sasagot.

host-switch-rung = Iba naman! Lipat na sa susunod na part ng show.

host-close-show = Wrap up na. Magpasalamat at sabihin kung kailan ang balik mo.

## Isang produkto

host-introduce = Ipakita nang malapitan: { $product }. Unahin kung para saan ito, saka ang presyo.

host-price-reveal = Price reveal na: { $product }, { $price }.

host-countdown = Mag-countdown kasabay ng room, mula { $count }.

host-open-sale = Bukas na ang sale: { $product }! Ituro kung saan magta-tap.

host-last-units =
    { $count ->
        [1] Isa na lang! Sabihin lang ang totoo.
        [one] { $count } na lang. Sabihin ang totoong bilang.
       *[other] { $count } na lang. Sabihin ang totoong bilang.
    }

host-sold-out = Sold out na: { $product }. Mag-thank you sa buyers, tapos next na.

host-recap = Quick reminder: available pa ang { $product }.

host-next = Next na: { $product }. Pasilip lang, isang linya.

## Mga bahagi ng show

host-bridge = Para sa hindi umabot sa deal: { $product }. Ipakita kung bakit sulit.

host-profit = Bida ng show: { $product }. Huwag magmadali, sagutin ang mga tanong.

host-limited =
    { $count ->
        [1] Limited: { $product }. Iisa lang ’to, kaya banggitin mo.
        [one] Limited: { $product }. { $count } ang stock, ’yon lang talaga.
       *[other] Limited: { $product }. { $count } ang stock, ’yon lang talaga.
    }

## Mga viewer

host-thank-gift = Gift mula kay { $name }: { $gift }. Banggitin ang pangalan, mag-thank you.

host-read-comment = Ganda ng tanong ni { $name }. Basahin nang malakas, tapos sagutin.

# Tanong na hindi kayang sagutin ng assistant.
host-answer-question = Kailangan ka ng assistant: may tanong si { $name }.

host-quiet-soon =
    { $count ->
        [one] Quiet time na sa loob ng { $count } minuto. Tapusin na muna ito.
       *[other] Quiet time na sa loob ng { $count } minuto. Tapusin na muna ito.
    }

host-battle = Battle na kay { $name } maya-maya. Painitin ang room!
