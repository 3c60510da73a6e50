### Otomatik asistanın sohbetteki yanıtları. Bütün rakamlar katalogdan gelir;
### asistan bunların dışında hiçbir söz vermez.

assistant-label = Otomatik asistan

assistant-greeting = Merhaba { $name }! Ben otomatik asistanım. Fiyatı, stoğu, teslimatı bana sorabilirsiniz.

assistant-price = { $product } şu an { $price }.

assistant-stock =
    { $count ->
        [0] Maalesef kalmadı: { $product }.
        [one] Var ama son { $count } adet: { $product }.
       *[other] Evet, { $count } adet var: { $product }.
    }

assistant-sold-out = Maalesef tükendi: { $product }.

assistant-shipping =
    { $count ->
        [0] Bugün elinize ulaşabilir.
        [one] Genelde { $count } gün içinde elinizde olur.
       *[other] Genelde { $count } gün içinde elinizde olur.
    }

assistant-returns =
    { $count ->
        [0] Bu üründe iade yok.
        [one] İade için { $count } gününüz var.
       *[other] İade için { $count } gününüz var.
    }

assistant-payment = Kartla tek çekim ya da taksitle ödeyebilirsiniz; havale, EFT, FAST ve kapıda ödeme de var.

assistant-size = Beden ve ölçüler ürün detaylarında. Emin olamadıysanız yayıncıdan yakından göstermesini isteyin.

assistant-authentic = Mağaza bu ürünü orijinal olarak satıyor. Bir terslik olursa siparişinizin içinden bildirin.

assistant-discount = Güzel haber, zaten indirimde: { $product } şu an { $price }.

assistant-how-to-buy = Ürün kartındaki “Hemen al” butonuna dokunun, adımları izleyin. İşte bu kadar!

assistant-limit =
    { $count ->
        [one] Kişi başı { $count } adet, herkesin şansı olsun diye.
       *[other] Kişi başı en fazla { $count } adet, herkesin şansı olsun diye.
    }

assistant-unsure = Bundan emin değilim, tahmin yürütmek de istemem.

assistant-handover = Sorunuzu ekibe ilettim, size buradan yanıt verecekler.

assistant-order = Siparişleri göremiyorum. Profilinizden bakabilirsiniz, ekip de yardımcı olur.

assistant-welcome = Rica ederim! Aklınıza başka bir şey gelirse sorun.
