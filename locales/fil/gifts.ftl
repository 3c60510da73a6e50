### Gifts, coins at diamonds. Bumibili ng coins ang viewers para magbigay; diamonds ang napupunta sa host.
### Totoo palagi ang presyo at balance; walang pinipilit gumastos.

## Ang gift tray

gift-title = Magbigay ng gift

gift-send = Ibigay

# Sakop din ng [one] ang 2, 3, 5, 10 at iba pa, kaya may sariling [1].
gift-sent =
    { $count ->
        [1] { $gift } mula kay { $name }. Salamat!
        [one] { $gift } × { $count } mula kay { $name }. Salamat!
       *[other] { $gift } × { $count } mula kay { $name }. Salamat!
    }

gift-coins =
    { $count ->
        [1] { $count } coin
        [one] { $count } coins
       *[other] { $count } coins
    }

gift-not-enough-coins =
    { $count ->
        [1] Kulang ka pa ng { $count } coin para sa gift na ito.
        [one] Kulang ka pa ng { $count } coins para sa gift na ito.
       *[other] Kulang ka pa ng { $count } coins para sa gift na ito.
    }

gift-balance =
    { $count ->
        [1] May { $count } coin ka
        [one] May { $count } coins ka
       *[other] May { $count } coins ka
    }

gift-combo = Sunod-sunod si { $name }: { $gift } × { $count }!

gift-diamonds =
    { $count ->
        [1] Nakakuha ka ng { $count } diamond.
        [one] Nakakuha ka ng { $count } diamonds.
       *[other] Nakakuha ka ng { $count } diamonds.
    }

gift-confirm =
    { $count ->
        [1] { $count } coin ang { $gift }. Ibigay na?
        [one] { $count } coins ang { $gift }. Ibigay na?
       *[other] { $count } coins ang { $gift }. Ibigay na?
    }

gift-goal =
    { $count ->
        [1] { $count } coin na lang
        [one] { $count } coins na lang
       *[other] { $count } coins na lang
    }

gift-goal-reached = Naabot ang goal! Salamat sa inyong lahat.

## Coins

coins-title = Mag-top up ng coins

coins-pack =
    { $count ->
        [1] { $count } coin · { $price }
        [one] { $count } coins · { $price }
       *[other] { $count } coins · { $price }
    }

coins-bought =
    { $count ->
        [1] Nadagdagan ka ng { $count } coin. Enjoy!
        [one] Nadagdagan ka ng { $count } coins. Enjoy!
       *[other] Nadagdagan ka ng { $count } coins. Enjoy!
    }

coins-pending = Pinoproseso pa ang bayad mo. Papasok agad ang coins pag na-confirm.

coins-failed = Hindi natuloy ang bayad. Walang siningil sa ’yo.

## Mga limit para sa lahat

gift-limit-reached = Naabot mo na ang limit ngayong araw. Puwede ulit simula { $time }

gift-cooldown =
    { $count ->
        [one] Pahinga muna: { $count } segundo bago ang next gift.
       *[other] Pahinga muna: { $count } segundo bago ang next gift.
    }

gift-adults-only = Para sa edad { $age } pataas lang ang gifts.

## Mga top supporter

ranking-title = Mga top supporter

ranking-empty = Wala pa rito. Bakante pa ang number one!

ranking-place = { $number }. { $name }

## Mula unang bisita hanggang suki; isang beses lang bawat gabi ang bawat linya

funnel-spotted = Hi { $name }, first time mo rito? Magtanong ka lang!

funnel-rewarded =
    { $count ->
        [1] Salamat sa pagsali: { $count } coin mula sa amin.
        [one] Salamat sa pagsali: { $count } coins mula sa amin.
       *[other] Salamat sa pagsali: { $count } coins mula sa amin.
    }

funnel-first-gift = Unang gift ni { $name }! Maraming salamat.

funnel-regular = Nandito ulit si { $name }! Buti bumalik ka.

funnel-vip = Padaanin, nandito na si { $name }!

## Pangalan ng mga gift

gift-rose = Rosas

gift-coffee = Kape

gift-lantern = Parol

gift-drum = Tambol

gift-star = Bituin

# Sinaunang bangkang may layag, ang pinakamalaking gift.
gift-ship = Balangay
