# Orda på sidene rundt planen.

page-skip = Hopp til innhaldet
page-contents = Innhald

# Utgåve og status
page-internal = Intern utgåve
page-internal-note = Inneheld opplysningar som ikkje er offentlege. Skal ikkje delast utanfor verksemda.
page-edition-public = Offentleg utgåve
page-edition-internal = Intern utgåve
page-status-draft = Utkast. Planen er under arbeid og er ikkje vedteken.
page-status-hearing = Høyringsutkast. Planen er ute til høyring og er ikkje vedteken.
page-hearing-open = Svar innan { $moment }.
page-hearing-over = Fristen for å svare var { $moment }.
page-status-replaced = Planen gjeld ikkje lenger. Han er erstatta av ein nyare plan.
page-version = Versjon { $version }
page-as-of = Tal per { $date }
page-checksum = Kontrollsum:

# Innleiinga
page-start = Visjon og formål
page-vision = Visjon
page-glance = Kort fortalt
page-glance-caption = Kva vi vil, når det skal vere nådd, korleis det går, og kven som svarer for det
page-glance-goal = Dette vil vi
page-glance-by = Innan
page-glance-standing = Slik går det
page-standing = { $count } { $state }
page-mission = Formål
page-about = Om planen
page-scope = Kven planen gjeld for

# Fotnotar
page-footnote = Fotnote { $number }
page-footnotes = { $count ->
    [one] Fotnote { $first }
   *[other] Fotnotane { $first }–{ $last }
}
page-footnote-back = Tilbake til teksten frå fotnote { $number }
page-footnote-back-to = Tilbake til stad { $place } i teksten frå fotnote { $number }
page-footnotes-below = Fotnotar:

# Element
page-covers = { $count ->
    [one] Svarer på eitt krav
   *[other] Svarer på { $count } krav
}
page-indicators = { $count ->
    [one] Indikator
   *[other] Indikatorar
}
page-baseline = Utgangspunkt
page-targets = Måltal
page-direction = Retning
page-readings = Målingar

# Oversyn
page-goals-intro = Måla slik dei heng saman, med det som skal nåast.
page-indicators-caption = { $count ->
    [one] Éin indikator: utgangspunkt, måltal og målingar
   *[other] { $count } indikatorar: utgangspunkt, måltal og målingar
}
page-measures-caption = { $count ->
    [one] Eitt tiltak
   *[other] { $count } tiltak etter frist
}
page-matrix-caption = Kva kanalar som når kva målgrupper
page-roles-caption = Kven som har ansvar for kva
page-indicator = Indikator
page-measure = Tiltak
page-goal = Mål
page-owner = Ansvarleg
page-period = Tidsrom
page-cost = Kostnad
page-status = Status
page-from = Frå { $moment }
page-by = Innan { $moment }
page-audience = Målgruppe
page-reaches = Når målgruppa
page-gap = Ingen kanal når denne målgruppa
page-role = Rolle
page-answers-for = Ansvar
page-owns = Eig

# Styrande dokument
page-demands-caption = Krav i «{ $document }» og kva som svarer på dei
page-demand-id = Krav
page-demand = Kva dokumentet krev
page-answered-by = Svaret i planen
page-count-total = krav
page-count-answered = svart på
page-count-waived = fråvike med grunngiving
page-count-open = { $count ->
    [one] står ope
   *[other] står opne
}

# Lenkjer
page-link-html = Nettutgåva
page-link-print = Utskriftsutgåva
page-link-text = Rein tekst
page-link-markdown = Markdown
page-link-ics = Kalender (ics)
page-link-csv = Rekneark (csv): { $table }
page-link-json = Data (JSON)
page-attached-data = Planen som data (JSON)
page-link-pdf = PDF
page-link-docx = Word
page-link-xlsx = Excel
page-link-index = Alle planane

# Tilgjenge
page-access = Tilgjenge
page-access-tested = Malen for denne sida er prøvd maskinelt mot krava i WCAG 2.1 på nivå A og AA: på små og store skjermar, i lyst og mørkt, med dobbelt så stor tekst, med større avstand mellom linjer og ord, og med tastatur åleine.
page-access-limits = Slike prøver finn ikkje alt som kan vere i vegen. Breie tabellar må rullast sidelengs på ein liten skjerm.
page-access-report = Er det noko du ikkje får til å bruke? Sei frå:
page-access-declaration = Tilgjengeerklæring

# Rekneark
table-id = Id
table-costs = Kostnader
table-currency = Valuta
table-number-kind = Type tal
table-comparison = Samanlikning
table-value = Verdi
table-day = Dato
table-words = Med ord
table-reason = Grunngjeving
table-reading = Måling
table-change = endring
table-factor = gonger nivået
table-exactly = nøyaktig
table-about = Om
table-edition = Utgåve
table-remark = Merknad
table-changes = Endringar
table-kind = Type
table-measured-day = Målt for
table-part = Del av planen
table-advice = Råd
table-code = Kode
table-findings = Funn
table-found = Kva som er funne
table-level = Alvor
table-source = Stad i kjeldene

# Papir
page-page = Side
page-of = av

# Oversynet over planar
page-index-title = Planar og strategiar
page-index-count = { $count ->
    [one] Éin plan
   *[other] { $count } planar
}

# Statusrapporten
report-title = Statusrapport { $period }
date-repeat = Blir gjort om igjen
report-asks-last-done = når vart det sist gjort?
report-as-of = Status per { $date }, samanlikna med { $since }.
report-running = Perioden er ikkje over, så tala er per { $date }.
report-past = Målingar for tida etter { $date } er ikkje med. Planen seier ikkje når eit tiltak fekk den statusen det har, så tiltaka er vurderte ut frå statusen i dag og datoane i planen.
report-summary = Kort fortalt
report-indicators = Indikatorar
report-measures = Tiltak
report-indicator-count = { $count ->
    [0] Ingen indikatorar
    [one] Éin indikator
   *[other] { $count } indikatorar
}
report-measure-count = { $count ->
    [0] Ingen tiltak
    [one] Eitt tiltak
   *[other] { $count } tiltak
}
report-behind = Indikatorane som heng mest etter
report-late = Tiltaka som er mest forseinka
report-last-reading = målt til { $value } ({ $moment })
report-expected-then = venta { $value }
report-deadline = frist { $moment }
report-changes = Endringar sidan { $since }
report-no-changes = Ingenting er endra sidan { $since }.
report-what = Kva
report-new = Nytt
report-before = Før
report-now = No
report-unchanged = Uendra
report-was-due = Fristen var { $moment }
report-stale = Manglar ny måling
report-stale-intro = Desse indikatorane er ikkje målte så ofte som dei skal, eller ikkje målte enno.
report-actual = Målt
report-expected = Venta
report-target = Måltal
report-rest = Anna
report-owners = Etter ansvarleg
report-no-owner = Ingen ansvarleg
report-owner-behind = Heng etter
report-owner-unmeasured = Manglar måling
report-owner-late = Forseinka
report-how = Slik er det vurdert
report-how-expected = Venta verdi ligg på ei rett linje frå utgangspunktet til neste måltal. Den siste målinga er halden opp mot det som var venta på tidspunktet ho gjeld for.
report-how-on-track = Ein indikator er i rute når han ligg høgst ein tidel av vegen mellom to måltal unna det som var venta. Har planen eigne grenser for indikatoren, gjeld dei. Når fristen er ute, er måltalet anten nådd eller ikkje.
report-how-stale = Ei måling er gammal når den neste skulle ha kome. Seier ikkje planen kor ofte det skal målast, blir det rekna med éin gong i året.
report-how-late = Eit tiltak er forseinka når fristen er ute og det ikkje er gjennomført, når det skulle ha starta, eller når planen sjølv seier det.

# Å finne fram på sida
page-link-here = Lenkje hit
page-before = Førre
page-after = Neste
page-top = Til toppen
page-copied = Lenkja er kopiert
page-filter = Finn tiltak
page-filter-words = Søk i tiltaka
page-filter-year = År
page-print-alone = Skriv ut dette målet
page-filter-all = Alle
page-filter-hits = Viser { $shown } av { $total } tiltak
page-filter-none = Ingen tiltak passar. Fjern eit ord eller eit val.

# Éi side
page-link-onepage = Planen på éi side
page-sheet-goals = Dei øvste måla: { $shown } av { $total }
page-sheet-over = Dette får ikkje plass på eitt A4-ark. Kort ned visjon, formål, verdiar eller hovudmål, og publiser på nytt.
page-sheet-end = Her sluttar arket. Det som står under, kjem på neste side.

# Bilete i tekstar
picture-words = [Bilete: { $alternative }]

# Pengar

economy-all = Alle tiltaka
economy-by = Sum for
economy-caption = Kva tiltaka kostar, mot ramma. Eit tiltak som tener fleire mål, er med i summen for kvart av dei. Stansa tiltak er ikkje med.
economy-granted = Løyvd
economy-granted-of = Av dette er { $amount } løyvd.
economy-in-all = I alt
economy-others = Andre tiltak
economy-sum = Sum
economy-total = Tiltaka kostar til saman { $amount }.
economy-undated = Utan år
economy-unfunded = Utan finansiering
economy-unfunded-of = { $amount } er utan finansiering.
