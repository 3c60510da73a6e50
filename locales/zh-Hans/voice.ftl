### 房间里的声音：收听、麦克风，以及没有声音的时候。

voice-listen = 打开声音

voice-connecting = 正在准备声音…

voice-lost = 声音断了，正在恢复…

voice-on = 你已经听到房间的声音

voice-paused = 主播在接私人通话，马上回来。

mic-mute = 关麦

mic-unmute = 开麦

mic-live = 大家能听到你

mic-muted = 现在没人听得到你

mic-missing = 这台设备上没找到麦克风。

mic-busy = 麦克风被别的应用占用了，关掉它再试试。

voice-none = 这个房间没有语音，聊天和送礼照常。

voice-none-here = 这个国家暂时不能用语音，来聊天吧！

voice-failed = 声音没能送到你这里，我们在聊天区继续。

voice-retry = 再试一次声音
