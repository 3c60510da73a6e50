### Boses sa room: tunog, mic, at kapag walang boses.

voice-listen = Buksan ang tunog

voice-connecting = Inihahanda ang tunog…

voice-lost = Nawala ang tunog. Ibinabalik na…

voice-on = Naririnig mo na ang room

voice-paused = Nasa private call ang host. Balik-live maya-maya.

mic-mute = I-mute ako

mic-unmute = I-unmute ako

mic-live = Naririnig ka ng lahat

mic-muted = Walang nakakarinig sa ’yo

mic-missing = Walang mic na makita sa device na ’to.

mic-busy = May ibang app na gumagamit ng mic. Isara muna, tapos subukan ulit.

voice-none = Walang boses sa room na ’to. Tuloy ang chat at gifts.

voice-none-here = Wala pang boses sa bansang ’to. Mag-chat na lang tayo!

voice-failed = Hindi umabot sa ’yo ang tunog. Tuloy tayo sa chat.

voice-retry = Subukan ulit ang tunog
