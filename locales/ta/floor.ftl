### அறையை நடத்துதல்: இருக்கைகள், பொறுப்புகள், ஒழுங்கு.

visit-banned = இப்போதைக்கு இந்த அறைக்குள் வர முடியாது.

visit-expired = உங்கள் நேரம் முடிந்தது. மீண்டும் வாருங்கள்.

visit-moving = ஒரு நிமிடம், அறையை மாற்றுகிறோம்…

visit-name-blocked = வேறு பெயரைத் தேர்ந்தெடுங்கள்.

seat-invite = { $host } உங்களை { $seat }-ஆம் இருக்கைக்கு அழைக்கிறார். வருகிறீர்களா?

seat-invite-accept = வருகிறேன்

seat-invite-decline = பிறகு

seat-invite-accepted = மேடைக்கு வரவேற்கிறோம்!

seat-invite-declined = அடுத்த முறை பார்ப்போம்.

seat-invite-over = அழைப்பு காலாவதியானது.

seat-away = துண்டிப்பு

role-changed = { $name } புதிய பொறுப்பு: { $role }

role-moderator = நெறியாளர்

moderated-muted = { $name } சிறிது நேரம் அரட்டையில் பேச முடியாது.

moderated-unmuted = { $name } மீண்டும் அரட்டையில் பேசலாம்.

moderated-removed = { $name } அறையிலிருந்து வெளியேற்றப்பட்டார்.

chat-muted = இப்போது நீங்கள் அரட்டையில் பேச முடியாது. நெறியாளர் சிறிது நேரம் நிறுத்தியிருக்கிறார்.

reported = { $name } மீது புகார் வந்துள்ளது. பாருங்கள்.

like = லைக்
