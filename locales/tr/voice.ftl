### Odada ses: dinlemek, mikrofon ve ses olmadığında söylenenler.

voice-listen = Sesi aç

voice-connecting = Ses hazırlanıyor…

voice-lost = Ses kesildi. Geri getiriyoruz…

voice-on = Odayı duyuyorsunuz

voice-paused = Yayıncı özel bir görüşmede. Yayın birazdan devam ediyor.

mic-mute = Mikrofonu kapat

mic-unmute = Mikrofonu aç

mic-live = Herkes sizi duyuyor

mic-muted = Şu an sizi kimse duymuyor

mic-missing = Bu cihazda mikrofon bulamadık.

mic-busy = Mikrofonu başka bir uygulama kullanıyor. Onu kapatıp yeniden deneyin.

voice-none = Bu odada ses yok. Sohbet ve hediyeler her zamanki gibi.

voice-none-here = Bu ülkede sesli konuşma yok. Sohbette buluşalım!

voice-failed = Sesi size ulaştıramadık. Sohbette devam ediyoruz.

voice-retry = Sesi yeniden dene
