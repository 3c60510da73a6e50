### ما تقوله غرفة إماراتية بطريقتها في الهدايا، وكل ما عداه من ar.

gift-goal-reached = وصلنا الهدف! ما قصّرتوا.

coins-failed = ما تم الدفع، وما انخصم منك شي.

gift-limit-reached = هذا حدّ اليوم. تردّ الهدايا الساعة { $time }

ranking-empty = محد هني للحين. المركز الأول فاضي!

funnel-spotted = مرحبا الساع { $name }! أول مرة ويانا؟ حاضرين لأي سؤال.

funnel-first-gift = أول هدية من { $name }! مشكورين وايد.

funnel-regular = حيّ هالشوف يا { $name }! تولّهنا عليك.

funnel-vip = فسحوا الدرب، { $name } ويانا!
