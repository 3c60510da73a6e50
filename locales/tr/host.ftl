### Otomatik reji, yayın sırasında bu kısa notları yayıncının ekranına düşürür.
### İzleyiciye değil yayıncıya seslenir; bir bakışta okunmalıdır.

## Yayının akışı

host-open-show = Yayındasınız! Selam verin, bugün neler var anlatın.

host-warm-up = Ortamı ısıtın: herkesi ismiyle selamlayın, nereden izlediklerini sorun.

host-slow-down = Biraz yavaş. Herkes yetişsin.

host-hold = Burada kalın, sohbete devam edin. Şimdilik değişiklik yok.

host-rescue = Oda sessizleşti. Kolay bir soru sorun, yazana cevap verin.

host-switch-rung = Tempo değişiyor! Yayının sonraki bölümüne geçin.

host-close-show = Veda vakti. Teşekkür edin, ne zaman döneceğinizi söyleyin.

## Tek ürün

host-introduce = Yakından gösterin: { $product }. Önce ne işe yaradığı, sonra fiyatı.

host-price-reveal = Fiyat zamanı: { $product }, { $price }.

host-countdown = İzleyenlerle birlikte { $count } saniyelik geri sayım yapın.

host-open-sale = Satış açıldı: { $product }! Nereye dokunacaklarını gösterin.

host-last-units =
    { $count ->
        [one] Son bir tane! Olduğu gibi söyleyin.
       *[other] { $count } adet kaldı. Gerçek sayıyı söyleyin.
    }

host-sold-out = Tükendi: { $product }. Alanlara teşekkür edip devam edin.

host-recap = Kısaca hatırlatın, hâlâ var: { $product }.

host-next = Sırada { $product } var. Tek cümleyle merak uyandırın.

## Yayının basamakları

host-bridge = Fırsatı kaçıranlara: { $product }. Neden değdiğini gösterin.

host-profit = Yıldız ürününüz: { $product }. Acele etmeyin, soruları yanıtlayın.

host-limited =
    { $count ->
        [one] Sınırlı stok: { $product }. Sadece bir tane var, öyle söyleyin.
       *[other] Sınırlı stok: { $product }. { $count } adet var, hepsi bu.
    }

## İzleyenler

host-thank-gift = { $name } hediye gönderdi: { $gift }. Adını söyleyip teşekkür edin.

host-read-comment = { $name } güzel bir soru sordu. Sesli okuyup yanıtlayın.

host-answer-question = Asistan size danışıyor: { $name } bir soru sordu.

# Namaz vakti gibi sessizlik molalarından önce.
host-quiet-soon =
    { $count ->
        [one] { $count } dakika sonra sessizlik molası. Cümlenizi tamamlayın.
       *[other] { $count } dakika sonra sessizlik molası. Konuyu toparlayın.
    }

host-battle = Sırada { $name } ile kapışma var. Odanızı coşturun!
