### Oda sayfası: giriş, koltuklar, sohbet, oylama, kapışma, arama, sessizlik molaları ve hatalar.
### Üslup: sıcak ve nazik, cümlelerde hep "siz"; düğmeler kısa emir kipinde (Gönder, Katıl).
### Değişkenlere ek getirilmez (ünlü uyumu), cümle ona göre kurulur.

-brand = Layar

## Oda

language-name = Türkçe

room-title-live = { -brand } canlı yayını

room-join = Odaya katıl

room-leave = Ayrıl

room-listeners =
    { $count ->
        [0] Henüz dinleyen yok
        [one] { $count } kişi dinliyor
       *[other] { $count } kişi dinliyor
    }

room-welcome = Hoş geldiniz { $name }, iyi ki geldiniz!

room-connecting = Bağlanıyor…

room-reconnecting = Bağlantı koptu, yeniden bağlanıyor…

room-retry = Tekrar dene

room-closed = Bu oda kapandı. Bizimle olduğunuz için teşekkürler!

room-full = Oda şu an dolu. Birazdan tekrar deneyin.

room-your-name = Adınız

room-name-placeholder = Size nasıl hitap edelim?

# Sessizlik molası, örneğin namaz vaktinde.
quiet-window = Saat { $time } olana kadar sessizlik molası. Mikrofonlar kapalı, sohbet açık.

## Roller

role-host = Yayıncı

role-co-host = Ortak yayıncı

role-speaker = Konuşmacı

role-listener = Dinleyici

## Koltuklar

seat-take = Koltuğa geç

seat-leave = Koltuktan kalk

seat-request = Söz iste

seat-request-sent = İsteğiniz iletildi. Yayıncının yanıtı bekleniyor…

seat-request-accepted = Söz sizde! Mikrofon sizin.

seat-request-declined = Bu sefer olmadı. Bizimle kalın, sonra tekrar deneyin.

seat-request-timeout = Yayıncı isteğinize bakamadı. Tekrar söz istemek ister misiniz?

seat-empty = Boş koltuk

seat-host = Yayıncı koltuğu

seat-locked = Kilitli

seat-you = Siz

seat-number = { $number }. koltuk

seat-taken-by = Bu koltukta { $name } oturuyor

seat-muted = Mikrofonu kapalı

seat-mute = Mikrofonu kapat

seat-unmute = Mikrofonu aç

## Sohbet

chat-title = Sohbet

chat-empty = Henüz kimse yazmadı. İlk selam sizden gelsin!

chat-placeholder = Güzel bir şey yazın…

chat-send = Gönder

chat-too-fast = Biraz yavaş! Yeni mesaj için bir saniye bekleyin.

chat-too-long = Biraz uzun oldu, kısaltır mısınız?

## Oylama

poll-title = Siz ne dersiniz?

poll-vote = Oy ver

poll-votes =
    { $count ->
        [0] Henüz oy yok
        [one] { $count } oy
       *[other] { $count } oy
    }

poll-closes = Oylama bitişi: { $time }

poll-result = Odanın seçimi: { $answer } (%{ $percent }).

## Kapışma: iki yayıncı ya da iki takım birkaç dakika dostça yarışır

battle-invite = { $name } sizi kapışmaya davet ediyor. Var mısınız?

battle-accept = Varım

battle-decline = Şimdi değil

battle-started = Kapışma başladı! Tuttuğunuz tarafı coşturun.

battle-time-left = Kalan süre: { $left }

battle-ahead = { $name } öne geçti!

battle-won = Kapışmayı { $name } kazandı. İki taraf da harikaydı!

battle-draw = Berabere! Kaybeden yok.

## İki kişilik aramalar

call-incoming = { $name } sizi arıyor

call-answer = Yanıtla

call-decline = Reddet

call-connecting = Aranıyor…

call-missed = { $name } şu an müsait değil. Sonra tekrar arayın.

call-ended = Görüşme { $length } sürdü.

call-request-private = Birebir tanıtım iste

## Bağlantı

network-weak = Bağlantınız zayıf ama ses kesilmeyecek.

network-audio-only = Bağlantı düzelene kadar yalnızca ses

network-back = Bağlantı düzeldi, görüntü de geri geldi!

mic-blocked = Sesiniz gelmiyor: tarayıcınızda mikrofona izin verin.

## Odanın huzuru

report-open = Şikâyet et

report-sent = Haber verdiğiniz için teşekkürler. İnceleyeceğiz.

block-person = Engelle

moderation-muted = Yayıncı sizi { $length } süreyle sessize aldı.

moderation-removed = Oda kurallarına uymadığınız için çıkarıldınız.

moderation-word-blocked = Bu kelimeye burada yer yok. Başka türlü söyler misiniz?

chat-slow-mode =
    { $count ->
        [one] Yavaş mod: saniyede bir mesaj.
       *[other] Yavaş mod: { $count } saniyede bir mesaj.
    }

room-adults-only = Bu oda { $age } yaş ve üzeri için.

## Oda türleri

template-lounge-8 = Sohbet odası
    .announcement = Birbirimize nazik olalım, sırayla konuşalım, özel olan özelde kalsın.
    .welcome = Herkese merhaba! Rahatınıza bakın, konuşmak isteyene yer var.
    .icebreaker = Bu hafta başınıza gelen en güzel şey neydi?

template-majlis = Majlis sohbeti
    .announcement = Majlisin adabı bellidir: önce selam, sonra kelam. Koltuk için yayıncıdan izin isteyin.
    .welcome = Hoş geldiniz, sefa getirdiniz! Kahve hazır, bu akşam sizin.
    .icebreaker = Misafir ağırlamayı size kim öğretti?

template-warung-8 = Warung keyfi
    .announcement = Şaka serbest, hakaret yok. Sırayla konuşalım, herkes sesini duyursun.
    .welcome = Gelin, çekin bir tabure! Laflıyoruz, gülüyoruz işte.
    .icebreaker = Gecenin bir vakti acıktınız, ne söylersiniz?

template-boteco-8 = Boteco muhabbeti
    .announcement = Güzel sohbet, güzel müzik, güzel üslup. Kavga kapıda kalsın.
    .welcome = Çekin bir sandalye, bir kişiye daha her zaman yer var!
    .icebreaker = Hangi şarkı çalınca sesi sonuna kadar açarsınız?

## Hatalar

error-unknown-room = Bu odayı bulamadık. Kapanmış olabilir.

error-bad-message = Bu iletilemedi. Lütfen tekrar deneyin.

error-not-allowed = Bunu şu an bu odada yapamıyorsunuz.

error-seat-taken = Az önce biri o koltuğa geçti. Başka bir koltuk seçin.

error-rate-limited = Biraz hızlı gidiyorsunuz. Birkaç saniye bekleyin.

error-too-many = Çok fazla yerden bağlısınız. Birini kapatıp tekrar deneyin.

error-unexpected = Bizde bir sorun çıktı. Lütfen tekrar deneyin.
