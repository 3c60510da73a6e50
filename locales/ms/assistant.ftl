### Jawapan pembantu automatik dalam sembang. Semua angka datang daripada katalog;
### pembantu tak menjanjikan apa-apa selain itu.

assistant-label = Pembantu automatik

assistant-greeting = Hai { $name }! Saya pembantu automatik. Tanyalah pasal harga, stok atau penghantaran.

assistant-price = Harga { $product } sekarang { $price }.

assistant-stock =
    { $count ->
        [0] Maaf, stok dah tak ada: { $product }.
       *[other] Ada, masih tinggal { $count } unit: { $product }.
    }

assistant-sold-out = Maaf ya, { $product } dah habis dijual.

assistant-shipping =
    { $count ->
        [0] Boleh sampai hari ni.
       *[other] Biasanya sampai dalam { $count } hari.
    }

assistant-returns =
    { $count ->
        [0] Maaf, barang ni tak boleh dipulangkan.
       *[other] Boleh dipulangkan dalam masa { $count } hari.
    }

# Benar di Malaysia dan Singapura: tiada nama e-wallet atau bank.
assistant-payment = Boleh bayar guna kad, e-wallet, QR atau pindahan bank.

assistant-size = Saiz ada dalam butiran produk. Tak pasti? Minta hos tunjuk dekat-dekat.

assistant-authentic = Kedai jual barang ni sebagai ori. Kalau ada yang tak kena, lapor terus dari pesanan awak.

assistant-discount = Berita baik! Harga { $product } dah turun ke { $price }.

assistant-how-to-buy = Tekan “Beli sekarang” pada kad produk, lepas tu ikut je langkahnya. Siap!

assistant-limit = Had { $count } unit seorang, supaya semua ada peluang.

assistant-unsure = Yang ni saya tak pasti, dan saya tak nak main teka.

assistant-handover = Soalan awak dah saya panjangkan kepada pasukan kami. Nanti ada orang jawab di sini.

assistant-order = Saya tak boleh tengok pesanan. Semak di profil awak, atau minta bantuan pasukan kami.

assistant-welcome = Sama-sama! Ada apa-apa lagi, tanya je.
