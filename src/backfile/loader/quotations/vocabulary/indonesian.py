"""Indonesian and Malay words of reported speech. Verbs of saying are mostly bare roots behind a quotation: "…," kata X."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

_ROOTS = """
kata ujar ucap tutur jelas tegas tandas imbuh tambah lanjut sebut ungkap papar terang kisah cerita beber seru pinta harap
tulis tanya jawab sambung pungkas tukas timpal celetuk canda kelakar cetus urai kritik protes klaim sindir kenang tutup
pesan imbau bantah nilai dalih sesal keluh pekik teriak bisik gumam puji kecam desak duga sanggah simpul sahut tekan aku tegur gerutu bela ajak sapa kilah
"""
"""Bare roots: verbs of saying beside a quotation only. With "-nya" they say who: "ujarnya"."""

INDONESIAN = Vocabulary(
    language="id",
    cues=_ROOTS
    + """
    mengatakan menyatakan menyebut menyebutkan menjelaskan menegaskan menambahkan mengungkapkan menuturkan memaparkan
    mengaku menilai berharap berkata bertanya menjawab meminta menyampaikan mengakui menekankan menuding menulis
    menuliskan menceritakan mengimbau memastikan membantah menyayangkan mengingatkan menggambarkan memuji mengecam
    mengkritik mengklaim menganggap berpendapat berujar bercerita berpesan berjanji mengeluh mengeluhkan melanjutkan
    mengenang menduga memperkirakan meyakini mengumumkan melaporkan memperingatkan menyerukan mendesak menyindir
    menerangkan membeberkan menandaskan menyimpulkan mengucapkan membenarkan menyangkal mengapresiasi mengharapkan
    menyoroti mengusulkan menyarankan memprotes menyambut berseloroh bergurau berteriak berbisik berseru menjuluki
    mengutarakan memohon menjanjikan mencontohkan menyayangkan menyesalkan menanggapi merespons merespon
    mengemukakan mendakwa memaklumkan membidas mendedahkan mengulas menjelas menggesa
    dedah maklum ulas
    """,
    noun_cues="aku ajak bela sapa kritik protes klaim pesan cerita kisah nilai tutup jawab duga terang tanya puji tekan simpul ulas maklum",
    light_cues=_ROOTS,
    according="menurut",
    he="dia ia beliau nya",
    any_gender="dia ia beliau nya",
    they="mereka",
    self="saya kami kita anda kamu",
    who="yang",
    that="bahwa bahawa jika kalau apakah mengapa bagaimana",
    determiners="para semua seluruh setiap sang si dua tiga empat",
    indefinite="seorang sebuah sejumlah beberapa salah",
    prepositions="""
    di ke dari daripada pada dalam oleh untuk bagi dengan tanpa terhadap tentang antara melalui hingga sampai sejak
    selama
    sebelum setelah sesudah selepas saat ketika karena kerana sebab agar supaya seperti sebagai atas kepada menjelang
    usai
    soal terkait mengenai berkenaan asal berusia bersama meski meskipun walaupun sambil seraya saat sembari
    """,
    places="di ke dari",
    conjunctions="dan atau tetapi tapi namun sedangkan serta melainkan lalu kemudian sementara",
    auxiliaries="""
    telah sudah akan sedang masih pernah bisa dapat harus ingin turut ikut pun kembali sempat mulai lantas langsung
    terus
    """,
    be="adalah ialah merupakan",
    adverbs="""
    juga lagi hanya sangat sekali kemarin semalam tadi kini sekarang besok lusa nanti hari senin selasa rabu kamis
    khamis
    jumat jumaat sabtu minggu ahad isnin pagi siang sore malam petang januari februari maret april mei juni juli agustus
    september oktober november desember tidak bukan belum demikian begitu akhirnya sebelumnya ini itu tersebut
    selanjutnya sebaliknya sementara sebenarnya ternyata biasanya khususnya misalnya selain lebih turut tahun bulan
    pekan
    minggu singkat
    """,
    titles="""
    presiden wakil menteri perdana gubernur bupati wali walikota camat lurah kepala ketua umum sekretaris jenderal
    direktur
    utama komisaris manajer juru bicara jubir anggota kapten pelatih pemain penyerang kiper gelandang bek striker wasit
    kolonel mayor letnan komandan kapolri kapolda kapolres kapolsek kombes pol akbp kompol akp inspektur brigjen irjen
    komjen jaksa hakim pengacara advokat kuasa hukum profesor prof dr doktor dokter drs ir peneliti pengamat pakar ahli
    dosen guru rektor dekan mahasiswa siswa pelajar penulis novelis penyair wartawan jurnalis redaktur aktor aktris
    penyanyi musisi sutradara seniman pelukis pengusaha pedagang petani nelayan buruh pekerja sopir warga korban saksi
    tersangka terdakwa aktivis relawan ulama kiai kyai ustaz ustadz habib pendeta pastor uskup paus raja ratu sultan
    pangeran putri duta besar dubes senator politisi politikus calon mantan plt pj bapak ibu pak bu saudara tuan nyonya
    datuk dato tan seri puan encik yb yab timbalan pengerusi pengarah setiausaha perunding jurulatih penyelaras
    pustakawan perawat bidan insinyur arkeolog sejarawan ekonom analis koordinator pendiri pemilik ceo penjaga penjual
    pria perempuan wanita lelaki pemuda remaja kakek nenek ayah suami istri isteri anak adik kakak paman bibi
    """,
    male="bapak pak tuan raja sultan pangeran aktor pria lelaki kakek ayah suami encik datuk",
    female="ibu bu nyonya ratu putri aktris perempuan wanita nenek istri isteri puan",
    links="bin binti van al el",
    not_names="""
    yang dan di ke dari ini itu para dalam untuk pada dengan karena setelah sebelum namun tetapi tapi saat ketika selain
    menurut sementara sejak kami kita mereka tidak bukan ada banyak jika kalau meski lebih warga
    perhubungan perdagangan pendidikan kesehatan keuangan pertanian pertahanan kehutanan kelautan perikanan
    perindustrian
    pariwisata kebudayaan sosial agama hukum energi lingkungan hidup komunikasi informatika ketenagakerjaan luar dalam
    negeri kelompok tani kota kabupaten provinsi desa kecamatan kelurahan partai nasional daerah pusat bidang dinas
    badan
    lembaga komisi dewan jawa timur barat tengah utara selatan sumatera sulawesi kalimantan papua maluku bali jakarta
    bandung
    surabaya medan semarang yogyakarta makassar palembang bogor depok bekasi tangerang malang solo aceh riau lampung
    banten
    republik indonesia malaysia selangor johor perak kedah pahang kelantan terengganu sabah sarawak pulau pinang melaka
    kanan belia sukan kewangan pelajaran kesihatan
    """,
    organisations="""
    kementerian kementrian pemerintah kerajaan polisi kepolisian polda polres kejaksaan mahkamah pengadilan partai
    universitas
    dinas badan komisi dewan asosiasi perhimpunan yayasan perusahaan bank dpr dprd kpk bumn pt tni polri mpr kantor
    rumah
    sakit sekolah stadion lembaga kelompok kabupaten provinsi desa jakarta indonesia malaysia perhubungan perdagangan
    pendidikan kesehatan keuangan pertanian pertahanan kehutanan kelautan perikanan perindustrian pariwisata kebudayaan
    sosial negeri energi lingkungan hidup tani kota nasional daerah pusat kewangan pelajaran kesihatan rusia amerika
    serikat tiongkok cina jepang eropa pbb nato
    """,
    abbreviations="dr prof drs ir h hj st s.h m.h no jl rp kh",
    courtesies="bapak ibu pak bu saudara tuan nyonya encik puan",
    companies="pt cv tbk sdn bhd",
    same_callings="""
    pelatih/jurulatih pengacara/advokat dokter/doktor politisi/politikus wartawan/jurnalis pria/lelaki wanita/perempuan
    """,
    wider_callings="pemain/penyerang/kiper/gelandang/bek/kapten pejabat/kepala/direktur peneliti/profesor/dosen",
    works="film novel buku lagu album serial majalah koran acara berjudul bertajuk disebut dijuluki bernama istilah bertuliskan menjuluki",
    suffixes="nya",
    drops_subject=True,
    articleless=True,
    viewpoints="bagi",
    echoes="demikian begitu",
)
