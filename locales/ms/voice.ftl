### Suara dalam bilik: bunyi, mikrofon, dan apabila tiada suara.

voice-listen = Buka bunyi

voice-connecting = Bunyi sedang disediakan…

voice-lost = Bunyi terputus. Sedang disambung semula…

voice-on = Awak sedang dengar bilik ni

voice-paused = Hos dalam panggilan peribadi. Kejap lagi sambung.

mic-mute = Tutup mik

mic-unmute = Buka mik

mic-live = Semua orang dengar suara awak

mic-muted = Mik awak tertutup

mic-missing = Tak jumpa mikrofon pada peranti ini.

mic-busy = Mikrofon sedang diguna aplikasi lain. Tutup dulu, lepas tu cuba lagi.

voice-none = Bilik ni tiada suara. Sembang dan hadiah macam biasa.

voice-none-here = Suara belum ada di negara ini. Jom sembang di sini!

voice-failed = Bunyi tak sampai kepada awak. Kita sambung dalam sembang.

voice-retry = Cuba bunyi sekali lagi
