### Suara di ruang: bunyi, mikrofon, dan kalau suara tidak ada.

voice-listen = Nyalain suara

voice-connecting = Suaranya lagi disiapin…

voice-lost = Suaranya putus. Lagi disambungin…

voice-on = Suara ruang udah masuk

voice-paused = Host lagi telepon pribadi. Live lanjut sebentar lagi.

mic-mute = Matiin mic

mic-unmute = Nyalain mic

mic-live = Suara Kakak kedengeran

mic-muted = Mic Kakak lagi mati

mic-missing = Mikrofonnya nggak ketemu di perangkat ini.

mic-busy = Mikrofonnya lagi dipakai aplikasi lain. Tutup dulu, lalu coba lagi.

voice-none = Ruang ini tanpa suara. Chat dan hadiah tetap jalan.

voice-none-here = Fitur suara belum ada di negara ini. Chat aja, yuk!

voice-failed = Suaranya belum bisa masuk. Lanjut di chat dulu, ya.

voice-retry = Coba suaranya lagi
