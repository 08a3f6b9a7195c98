# Ordene på sidene rundt planen.

page-skip = Hopp til innholdet
page-contents = Innhold

# Utgave og status
page-internal = Intern utgave
page-internal-note = Inneholder opplysninger som ikke er offentlige. Skal ikke deles utenfor virksomheten.
page-edition-public = Offentlig utgave
page-edition-internal = Intern utgave
page-status-draft = Utkast. Planen er under arbeid og er ikke vedtatt.
page-status-hearing = Høringsutkast. Planen er ute til høring og er ikke vedtatt.
page-hearing-open = Svar innen { $moment }.
page-hearing-over = Fristen for å svare var { $moment }.
page-status-replaced = Planen gjelder ikke lenger. Den er erstattet av en nyere plan.
page-version = Versjon { $version }
page-as-of = Tall per { $date }
page-checksum = Kontrollsum:

# Innledningen
page-start = Visjon og formål
page-vision = Visjon
page-glance = Kort fortalt
page-glance-caption = Hva vi vil, når det skal være nådd, hvordan det går, og hvem som svarer for det
page-glance-goal = Dette vil vi
page-glance-by = Innen
page-glance-standing = Slik går det
page-standing = { $count } { $state }
page-mission = Formål
page-about = Om planen
page-scope = Hvem planen gjelder for

# Fotnoter
page-footnote = Fotnote { $number }
page-footnotes = { $count ->
    [one] Fotnote { $first }
   *[other] Fotnotene { $first }–{ $last }
}
page-footnote-back = Tilbake til teksten fra fotnote { $number }
page-footnote-back-to = Tilbake til sted { $place } i teksten fra fotnote { $number }
page-footnotes-below = Fotnoter:

# Elementer
page-covers = { $count ->
    [one] Svarer på ett krav
   *[other] Svarer på { $count } krav
}
page-indicators = { $count ->
    [one] Indikator
   *[other] Indikatorer
}
page-baseline = Utgangspunkt
page-targets = Måltall
page-direction = Retning
page-readings = Målinger

# Oversikter
page-goals-intro = Målene slik de henger sammen, med det som skal nås.
page-indicators-caption = { $count ->
    [one] Én indikator: utgangspunkt, måltall og målinger
   *[other] { $count } indikatorer: utgangspunkt, måltall og målinger
}
page-measures-caption = { $count ->
    [one] Ett tiltak
   *[other] { $count } tiltak etter frist
}
page-matrix-caption = Hvilke kanaler når hvilke målgrupper
page-roles-caption = Hvem som har ansvar for hva
page-indicator = Indikator
page-measure = Tiltak
page-goal = Mål
page-owner = Ansvarlig
page-period = Tidsrom
page-cost = Kostnad
page-status = Status
page-from = Fra { $moment }
page-by = Innen { $moment }
page-audience = Målgruppe
page-reaches = Når målgruppen
page-gap = Ingen kanal når denne målgruppen
page-role = Rolle
page-answers-for = Ansvar
page-owns = Eier

# Styrende dokumenter
page-demands-caption = Krav i «{ $document }» og hva som svarer på dem
page-demand-id = Krav
page-demand = Hva dokumentet krever
page-answered-by = Svaret i planen
page-count-total = krav
page-count-answered = besvart
page-count-waived = fraveket med begrunnelse
page-count-open = { $count ->
    [one] står åpent
   *[other] står åpne
}

# Lenker
page-link-html = Nettutgaven
page-link-print = Utskriftsutgaven
page-link-text = Ren tekst
page-link-markdown = Markdown
page-link-ics = Kalender (ics)
page-link-csv = Regneark (csv): { $table }
page-link-json = Data (JSON)
page-attached-data = Planen som data (JSON)
page-link-pdf = PDF
page-link-docx = Word
page-link-xlsx = Excel
page-link-index = Alle planene

# Tilgjengelighet
page-access = Tilgjengelighet
page-access-tested = Malen for denne siden er prøvd maskinelt mot kravene i WCAG 2.1 på nivå A og AA: på små og store skjermer, i lyst og mørkt, med dobbelt så stor tekst, med større avstand mellom linjer og ord, og med tastatur alene.
page-access-limits = Slike prøver finner ikke alt som kan være i veien. Brede tabeller må rulles sidelengs på en liten skjerm.
page-access-report = Er det noe du ikke får til å bruke? Si fra:
page-access-declaration = Tilgjengelighetserklæring

# Regneark
table-id = Id
table-costs = Kostnader
table-currency = Valuta
table-number-kind = Type tall
table-comparison = Sammenligning
table-value = Verdi
table-day = Dato
table-words = I ord
table-reason = Begrunnelse
table-reading = Måling
table-change = endring
table-factor = ganger nivået
table-exactly = nøyaktig
table-about = Om
table-edition = Utgave
table-remark = Merknad
table-changes = Endringer
table-kind = Type
table-measured-day = Målt for
table-part = Del av planen
table-advice = Råd
table-code = Kode
table-findings = Funn
table-found = Hva som er funnet
table-level = Alvor
table-source = Sted i kildene

# Papir
page-page = Side
page-of = av

# Oversikten over planer
page-index-title = Planer og strategier
page-index-count = { $count ->
    [one] Én plan
   *[other] { $count } planer
}

# Statusrapporten
report-title = Statusrapport { $period }
date-repeat = Gjøres om igjen
report-asks-last-done = når ble det sist gjort?
report-as-of = Status per { $date }, sammenlignet med { $since }.
report-running = Perioden er ikke over, så tallene er per { $date }.
report-past = Målinger for tiden etter { $date } er ikke med. Planen sier ikke når et tiltak fikk den statusen det har, så tiltakene er vurdert ut fra statusen i dag og datoene i planen.
report-summary = Kort fortalt
report-indicators = Indikatorer
report-measures = Tiltak
report-indicator-count = { $count ->
    [0] Ingen indikatorer
    [one] Én indikator
   *[other] { $count } indikatorer
}
report-measure-count = { $count ->
    [0] Ingen tiltak
    [one] Ett tiltak
   *[other] { $count } tiltak
}
report-behind = Indikatorene som henger mest etter
report-late = Tiltakene som er mest forsinket
report-last-reading = målt til { $value } ({ $moment })
report-expected-then = ventet { $value }
report-deadline = frist { $moment }
report-changes = Endringer siden { $since }
report-no-changes = Ingenting er endret siden { $since }.
report-what = Hva
report-new = Nytt
report-before = Før
report-now = Nå
report-unchanged = Uendret
report-was-due = Fristen var { $moment }
report-stale = Mangler ny måling
report-stale-intro = Disse indikatorene er ikke målt så ofte som de skal, eller ikke målt ennå.
report-actual = Målt
report-expected = Ventet
report-target = Måltall
report-rest = Annet
report-owners = Etter ansvarlig
report-no-owner = Ingen ansvarlig
report-owner-behind = Henger etter
report-owner-unmeasured = Mangler måling
report-owner-late = Forsinket
report-how = Slik er det vurdert
report-how-expected = Ventet verdi ligger på en rett linje fra utgangspunktet til neste måltall. Den siste målingen er holdt opp mot det som var ventet på tidspunktet den gjelder for.
report-how-on-track = En indikator er i rute når den ligger høyst en tidel av veien mellom to måltall unna det som var ventet. Har planen egne grenser for indikatoren, gjelder de. Når fristen er ute, er måltallet enten nådd eller ikke.
report-how-stale = En måling er gammel når den neste skulle ha kommet. Sier ikke planen hvor ofte det skal måles, regnes det med én gang i året.
report-how-late = Et tiltak er forsinket når fristen er passert og det ikke er gjennomført, når det skulle ha startet, eller når planen selv sier det.

# Å finne fram på siden
page-link-here = Lenke hit
page-before = Forrige
page-after = Neste
page-top = Til toppen
page-copied = Lenken er kopiert
page-filter = Finn tiltak
page-filter-words = Søk i tiltakene
page-filter-year = År
page-print-alone = Skriv ut dette målet
page-filter-all = Alle
page-filter-hits = Viser { $shown } av { $total } tiltak
page-filter-none = Ingen tiltak passer. Fjern et ord eller et valg.

# Én side
page-link-onepage = Planen på én side
page-sheet-goals = De øverste målene: { $shown } av { $total }
page-sheet-over = Dette får ikke plass på ett A4-ark. Kort ned visjon, formål, verdier eller hovedmål, og publiser på nytt.
page-sheet-end = Her slutter arket. Det som står under, kommer på neste side.

# Bilder i tekster
picture-words = [Bilde: { $alternative }]

# Penger

economy-all = Alle tiltakene
economy-by = Sum for
economy-caption = Hva tiltakene koster, mot rammen. Et tiltak som tjener flere mål, er med i summen for hvert av dem. Stansede tiltak er ikke med.
economy-granted = Bevilget
economy-granted-of = Av dette er { $amount } bevilget.
economy-in-all = I alt
economy-others = Andre tiltak
economy-sum = Sum
economy-total = Tiltakene koster til sammen { $amount }.
economy-undated = Uten år
economy-unfunded = Uten finansiering
economy-unfunded-of = { $amount } er uten finansiering.
