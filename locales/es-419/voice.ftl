### Voz en la sala: sonido, micrófono y qué se dice cuando no hay voz.

voice-listen = Activar el sonido

voice-connecting = Preparando el sonido…

voice-lost = Se cortó el sonido. Ya vuelve…

voice-on = Estás escuchando la sala

voice-paused = El host está en una llamada privada. Ya regresa.

mic-mute = Silenciar mi micrófono

mic-unmute = Activar mi micrófono

mic-live = Todos te escuchan

mic-muted = Ahora nadie te escucha

mic-missing = No encontramos un micrófono en este equipo.

mic-busy = Otra app está usando el micrófono. Ciérrala e inténtalo de nuevo.

voice-none = Esta sala no tiene voz. El chat y los regalos siguen igual.

voice-none-here = La voz no está disponible en este país. ¡Hablemos por chat!

voice-failed = No pudimos llevarte el sonido. La sala sigue en el chat.

voice-retry = Probar el sonido otra vez
