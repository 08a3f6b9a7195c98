# Sánit siidduin plána birra.

page-skip = Njuike sisdollui
page-contents = Sisdoallu

# Veršuvdna ja stáhtus
page-internal = Siskkáldas veršuvdna
page-edition-public = Almmolaš veršuvdna
page-edition-internal = Siskkáldas veršuvdna
page-status-draft = Hápmosat. Plána ii leat mearriduvvon.
page-status-hearing = Gulaskuddamis. Plána ii leat mearriduvvon.
page-version = Veršuvdna { $version }
page-as-of = Logut { $date } rádjai

# Álgu
page-start = Višuvdna ja áigumuš
page-vision = Višuvdna
page-mission = Áigumuš
page-about = Plána birra
page-scope = Geaidda plána guoská

# Elemeanttat
page-covers = { $count ->
    [one] Vástida ovtta gáibádussii
   *[other] Vástida { $count } gáibádussii
}
page-indicators = { $count ->
    [one] Indikáhtor
   *[other] Indikáhtorat
}
page-baseline = Vuolggasadji
page-readings = Mihtideamit

# Visogovat
page-indicators-caption = { $count ->
    [one] Okta indikáhtor
   *[other] { $count } indikáhtora
}
page-measures-caption = { $count ->
    [one] Okta doaibmabidju
   *[other] { $count } doaibmabiju
}
page-indicator = Indikáhtor
page-measure = Doaibmabidju
page-goal = Ulbmil
page-owner = Ovddasvástideaddji
page-period = Áigodat
page-cost = Golut
page-status = Stáhtus
page-from = { $moment } rájes
page-by = Maŋimustá { $moment }
page-audience = Ulbmiljoavku
page-role = Rolla
page-answers-for = Ovddasvástádus

# Stivrendokumeanttat
page-demand-id = Gáibádus
page-answered-by = Vástádus plánas
page-count-total = gáibádusat
page-count-answered = vástiduvvon
page-count-open = vástitkeahttá

# Liŋkkat
page-link-html = Neahttaveršuvdna
page-link-print = Čálihanveršuvdna
page-link-text = Dušše teaksta
page-link-markdown = Markdown
page-link-ics = Kaleandar (ics)
page-link-json = Dáhtat (JSON)
page-link-pdf = PDF
page-link-docx = Word
page-link-xlsx = Excel
page-link-index = Buot plánat

# Tabeallat
table-id = Id
table-costs = Golut
table-currency = Valuhtta
table-comparison = Buohtastahttin
table-value = Árvu
table-day = Beaivemearri
table-words = Sániiguin
table-reason = Vuođustus
table-reading = Mihtideapmi
table-change = rievdan
table-remark = Mearkkašupmi

# Báhpir
page-page = Siidu
page-of = /

# Visogovva plánain
page-index-title = Plánat ja strategiijat
page-index-count = { $count ->
    [one] Okta plána
   *[other] { $count } plána
}

# Pictures in texts
picture-words = [Govva: { $alternative }]

# Ruhta

economy-all = Buot doaibmabijut
economy-by = Submi
economy-caption = Maid doaibmabijut mákset, ekonomalaš rámma ektui. Bisehuvvon doaibmabijut eai leat mielde.
economy-granted = Juolluduvvon
economy-granted-of = Das lea { $amount } juolluduvvon.
economy-in-all = Oktiibuot
economy-others = Eará doaibmabijut
economy-sum = Submi
economy-total = Doaibmabijut mákset oktiibuot { $amount }.
economy-undated = Jagi haga
economy-unfunded = Ruhtadeami haga
economy-unfunded-of = { $amount } lea ruhtadeami haga.
