### Hediyeler, jetonlar ve elmaslar. İzleyenler jeton alıp hediye gönderir, yayıncıya elmas gelir.
### Fiyatlar ve bakiyeler hep gerçektir; kimse harcamaya zorlanmaz.

## Hediye tepsisi

gift-title = Hediye gönder

gift-send = Gönder

gift-sent =
    { $count ->
        [one] { $name } hediye gönderdi: { $gift }. Teşekkürler!
       *[other] { $name } hediye gönderdi: { $gift } × { $count }. Teşekkürler!
    }

gift-coins =
    { $count ->
        [one] { $count } jeton
       *[other] { $count } jeton
    }

gift-not-enough-coins =
    { $count ->
        [one] Bu hediye için { $count } jeton daha gerekiyor.
       *[other] Bu hediye için { $count } jeton daha gerekiyor.
    }

gift-balance =
    { $count ->
        [one] { $count } jetonunuz var
       *[other] { $count } jetonunuz var
    }

gift-combo = { $name } üst üste gönderiyor: { $gift } × { $count }!

# “Kazandınız” demeyin: şans oyunu gibi duyulur.
gift-diamonds =
    { $count ->
        [one] Size { $count } elmas geldi.
       *[other] Size { $count } elmas geldi.
    }

gift-confirm =
    { $count ->
        [one] { $gift }: { $count } jeton. Gönderelim mi?
       *[other] { $gift }: { $count } jeton. Gönderelim mi?
    }

gift-goal =
    { $count ->
        [one] Hedefe { $count } jeton kaldı
       *[other] Hedefe { $count } jeton kaldı
    }

gift-goal-reached = Hedefe ulaştık! Herkese teşekkürler.

## Jetonlar

coins-title = Jeton al

coins-pack =
    { $count ->
        [one] { $count } jeton · { $price }
       *[other] { $count } jeton · { $price }
    }

coins-bought =
    { $count ->
        [one] { $count } jeton hesabınızda. İyi eğlenceler!
       *[other] { $count } jeton hesabınızda. İyi eğlenceler!
    }

coins-pending = Ödemeniz işleniyor. Onaylanınca jetonlarınız gelecek.

coins-failed = Ödeme tamamlanamadı. Sizden ücret alınmadı.

## İnsanları koruyan sınırlar

gift-limit-reached = Bugünlük sınıra geldiniz. Hediyeler yeniden şu saatte açılıyor: { $time }

gift-cooldown =
    { $count ->
        [one] Bir nefes alın: sonraki hediye { $count } saniye sonra.
       *[other] Bir nefes alın: sonraki hediye { $count } saniye sonra.
    }

gift-adults-only = Hediye göndermek { $age } yaş ve üzeri için.

## Destekçiler

ranking-title = En büyük destekçiler

ranking-empty = Burada henüz kimse yok. İlk sıra boş!

ranking-place = { $number }. { $name }

## İlk ziyaretten müdavimliğe: her adımda tek, samimi bir cümle

funnel-spotted = Merhaba { $name }, ilk gelişiniz mi? Ne merak ederseniz sorun!

funnel-rewarded =
    { $count ->
        [one] Katıldığınız için { $count } jeton bizden.
       *[other] Katıldığınız için { $count } jeton bizden.
    }

funnel-first-gift = { $name } ilk hediyesini gönderdi! Çok teşekkürler.

funnel-regular = { $name } yine aramızda! Tekrar hoş geldiniz.

funnel-vip = Yol açın, { $name } geldi!

## Hediyelerin adları

gift-rose = Gül

gift-coffee = Kahve

gift-lantern = Fener

gift-drum = Davul

gift-star = Yıldız

# Yelkenli gemi, hediyelerin en büyüğü.
gift-ship = Yelkenli
