### Orda i publiserte planar, på nynorsk. Alle språk har dei same nøklane.

## Tal og beløp

list-and = {$first} og {$last}
money-dkk = {$amount}{"\u00A0"}danske kroner
money-eur = {$amount}{"\u00A0"}euro
money-gbp = {$amount}{"\u00A0"}britiske pund
money-nok = {$amount}{"\u00A0"}kr
money-sek = {$amount}{"\u00A0"}svenske kroner
money-usd = {$amount}{"\u00A0"}amerikanske dollar
quantity-per-cent = {$value}{"\u00A0"}%
quantity-thousand = {$value}{"\u00A0"}tusen{"\u00A0"}{$unit}

## Tidspunkt

moment-day = {$day}.{"\u00A0"}{$month} {$year}
moment-month = {$month} {$year}
moment-quarter = {$number}.{"\u00A0"}kvartal {$year}
moment-half-year = {$number}.{"\u00A0"}halvår {$year}
moment-week = veke{"\u00A0"}{$number} {$year}
moment-school-year = skuleåret {$years}
moment-spring = våren {$year}
moment-summer = sommaren {$year}
moment-autumn = hausten {$year}
moment-winter = vinteren {$year}
moment-tertial = {$number}.{"\u00A0"}tertial {$year}
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## Kor ofte

every-day = kvar dag
every-half-year = kvart halvår
every-month = kvar månad
every-quarter = kvart kvartal
every-tertial = kvart tertial
every-week = kvar veke
every-year = kvart år
every-n-day = kvar {$count}.{"\u00A0"}dag
every-n-half-year = kvart {$count}.{"\u00A0"}halvår
every-n-month = kvar {$count}.{"\u00A0"}månad
every-n-quarter = kvart {$count}.{"\u00A0"}kvartal
every-n-tertial = kvart {$count}.{"\u00A0"}tertial
every-n-week = kvar {$count}.{"\u00A0"}veke
every-n-year = kvart {$count}.{"\u00A0"}år
recurrence-continuous = løpande
deadline-ongoing = løpande

## Måltal og utgangspunkt

baseline-at = i {$moment}
baseline-on = per {$moment}
baseline-unknown = {$moment} (verdi ikkje oppgitt)
figure-baseline = utgangspunkt {$value}
figure-since = frå {$moment}
per-day = per dag
per-half-year = per halvår
per-month = per månad
per-quarter = per kvartal
per-tertial = per tertial
per-week = per veke
per-year = per år
target-above = over {$value}
target-at-least = minst {$value}
target-at-most = høgst {$value}
target-below = under {$value}
target-by = innan {$moment}
target-exactly = {$value}
target-factor = {$value}{"\u00A0"}gonger nivået
target-from = frå {$moment}
threshold-off-track = ikkje i rute frå {$value}
threshold-on-track = i rute frå {$value}

## Mål: nummer

goal-number = M{$number}

## Ja og nei, språk

language-en = engelsk
language-nb = bokmål
language-nn = nynorsk
language-se = nordsamisk
no = nei
yes = ja

## Kva ei utgåve viser

mark-embargo = Sperra til {$date}
mark-internal = Internt: skal ikkje publiserast
mark-internal-basis = Internt: skal ikkje publiserast ({$basis})
withheld = [ikkje publisert]

## I teksten: boksar som står for seg, og avkryssing

notice-caution = Ver varsam
notice-important = Viktig
notice-note = Merk
notice-tip = Tips
notice-warning = Åtvaring
tick-done = gjort
tick-open = ikkje gjort

## Krav frå styringsdokument

coverage-answered = svara på
coverage-open = ikkje svara på
coverage-waived = fråvike

## Kapittel som planen får av seg sjølv

chapter-channels = Målgrupper og kanalar
chapter-coverage = Svar på styringsdokumenta
chapter-economy = Økonomi
chapter-goals = Måloversikt
chapter-indicators = Indikatoroversikt
chapter-measures = Tiltaksoversikt
chapter-roles = Ansvarsoversikt

## Eitt av kvart slag

kind-audience = Målgruppe
kind-challenge = Utfordring
kind-channel = Kanal
kind-demand = Krav
kind-document = Styringsdokument
kind-focus-area = Satsingsområde
kind-goal = Mål
kind-indicator = Indikator
kind-measure = Tiltak
kind-message = Bodskap
kind-non-goal = Ikkje prioritert
kind-policy = Retningslinje
kind-principle = Prinsipp
kind-programme = Program
kind-reply = Høyringssvar
kind-responsibility = Ansvar
kind-review = Oppfølging
kind-risk = Risiko
kind-role = Rolle
kind-section = Kapittel
kind-strategy = Strategi
kind-term = Omgrep
kind-value = Verdi

## Fleire av kvart slag

kinds-audience = Målgrupper
kinds-challenge = Utfordringar
kinds-channel = Kanalar
kinds-demand = Krav
kinds-document = Styringsdokument
kinds-focus-area = Satsingsområde
kinds-goal = Mål
kinds-indicator = Indikatorar
kinds-measure = Tiltak
kinds-message = Bodskap
kinds-non-goal = Dette prioriterer vi ikkje
kinds-policy = Retningslinjer
kinds-principle = Prinsipp
kinds-programme = Program
kinds-reply = Høyringssvar
kinds-responsibility = Ansvar
kinds-review = Oppfølging
kinds-risk = Risikoar
kinds-role = Roller
kinds-section = Kapittel
kinds-strategy = Strategiar
kinds-term = Omgrep
kinds-value = Verdiar

## Ord frå ordlister, slik dei står etter ein leietekst

chain-activity = aktivitetar
chain-impact = samfunnseffektar
chain-input = innsatsfaktorar
chain-outcome = brukareffektar
chain-output = produkt og tenester
channel-direction-one-way = einvegs
channel-direction-two-way = tovegs
channel-form-direct = direkte kontakt
channel-form-intranet = intranett
channel-form-meeting-place = møteplass
channel-form-newsletter = nyheitsbrev
channel-form-other = anna
channel-form-press = nyheitsmedium
channel-form-print = trykksak
channel-form-social-media = sosiale medium
channel-form-system = system
channel-form-video = film og lyd
channel-form-website = nettstad
channel-policy-grow = blir brukt meir
channel-policy-maintain = blir brukt som i dag
channel-policy-reduce = blir brukt mindre
channel-policy-retire = blir avvikla
cost-status-estimated = overslag
cost-status-granted = løyvd
degree-high = høg
degree-low = låg
degree-medium = middels
direction-decrease = ned
direction-increase = opp
direction-maintain = uendra
document-level-international = internasjonalt
document-level-local = lokalt
document-level-national = nasjonalt
document-level-organisation = eiga verksemd
document-level-regional = regionalt
interval-day = dag
interval-half-year = halvår
interval-month = månad
interval-quarter = kvartal
interval-tertial = tertial
interval-week = veke
interval-year = år
measure-status-delayed = forseinka
measure-status-done = gjennomført
measure-status-ongoing = går føre seg
measure-status-planned = planlagt
measure-status-stopped = stansa
media-earned = fortent omtale
media-owned = eigne kanalar
media-paid = betalt plass
media-shared = deling i sosiale medium
perspective-finance = økonomi
perspective-learning = læring og vekst
perspective-processes = interne prosessar
perspective-users = brukarar
reach-both = intern og ekstern
reach-external = ekstern
reach-internal = intern
reply-outcome-followed = teke til følgje
reply-outcome-not-followed = ikkje teke til følgje
reply-outcome-noted = teke til orientering
reply-outcome-partly-followed = delvis teke til følgje
stance-neutral = nøytral
stance-opposed = negativ
stance-supportive = positiv
strategy-status-adopted = vedteken
strategy-status-draft = utkast
strategy-status-hearing = på høyring
strategy-status-replaced = erstatta

## Ord frå ordlister som òg står åleine, som tittel eller merkelapp

goal-level-goal = Mål
goal-level-main = Hovudmål
goal-level-overall = Overordna mål
goal-level-sub = Delmål
strategy-kind-action-plan = Handlingsplan
strategy-kind-business-strategy = Verksemdsstrategi
strategy-kind-communication-plan = Kommunikasjonsplan
strategy-kind-communication-strategy = Kommunikasjonsstrategi
strategy-kind-development-plan = Utviklingsplan
strategy-kind-municipal-plan = Kommuneplan
strategy-kind-policy = Overordna retningslinjer

## Felt

field-above = Over
field-accessibility = Tilgjenge
field-addresses = Svarer på utfordringa
field-adopted = Vedteke av
field-amount = Beløp
field-approver = Blir godkjent av
field-as-of = Tal per
field-at = Dato
field-at-least = Minst
field-at-most = Høgst
field-audiences = Målgrupper
field-barriers = Hindringar
field-baseline = Utgangspunkt
field-below = Under
field-budget = Økonomisk ramme
field-budgets = Ramme per år
field-builds-on = Byggjer på
field-by = Frist
field-cadence = Kor ofte
field-call-to-action = Oppmoding
field-case = Saksnummer
field-category = Type
field-cause = Årsak
field-chain = Ledd i resultatkjeda
field-change = Endring
field-channels = Kanalar
field-chapter = Kapittel
field-concerns = Gjeld
field-consequence = Konsekvens
field-consulted = Blir tekne med på råd
field-contact = Kontakt
field-cost = Kostnad
field-costs = Kostnad per år
field-covers = Svarer på
field-deliverable = Leveranse
field-depends-on = Føreset
field-deputy = Stadfortredar
field-direction = Retning
field-do = Skal gjere
field-effect = Venta effekt
field-every = Kor ofte
field-exactly = Nøyaktig
field-factor = Faktor
field-feel = Skal kjenne
field-figures = Tal
field-focus-area = Satsingsområde
field-form = Form
field-frequency = Blir målt
field-from = Rekna frå
field-funding = Finansiering
field-goals = Mål
field-grounded-in = Byggjer på verdien
field-hearing = Høyring
field-holder = Innehavar
field-informed = Blir informert
field-insight = Dette veit vi
field-instead-of = I staden for
field-interest = Interesse
field-kind = Type plan
field-know = Skal vite
field-language = Språk
field-languages = Språk
field-learning = Dette lærte vi sist
field-level = Nivå
field-measures = Tiltak
field-media = Medietype
field-messages = Bodskap
field-method = Metode
field-mission = Oppdrag
field-mitigation = Førebygging
field-needs = Behov
field-next = Neste gong
field-note = Merknad
field-off-track = Ikkje i rute frå
field-on-track = I rute frå
field-order = Rekkjefølgje
field-organisation = Verksemd
field-owner = Ansvarleg
field-parent = Del av
field-per = Per
field-period = Periode
field-perspective = Perspektiv
field-pillar-of = Underbyggjer
field-place = Stad i dokumentet
field-policy = Vidare bruk
field-power = Innverknad
field-priority = Prioritet
field-probability = Sannsyn
field-programme = Program
field-proof = Dokumentasjon
field-publish = Blir publisert
field-publisher = Utgjevar
field-quantity = Det som blir talt
field-questions = Spørsmål
field-reaches = Når ut til
field-readings = Målingar
field-reason = Grunngiving
field-reference = Referanse
field-relates-to = Heng saman med
field-replaced-by = Erstatta av
field-responsible = Blir utført av
field-review = Neste revisjon
field-role = Rolle
field-scope = Verkeområde
field-section = Kapittel
field-source = Kjelde
field-spokesperson = Talsperson
field-stance = Haldning
field-start = Start
field-status = Status
field-supports = Støttar
field-targets = Måltal
field-text = Tekst
field-threatens = Trugar
field-thresholds = Grenser
field-title = Tittel
field-tone = Tone
field-unit = Eining
field-unnumbered = Utan nummer
field-url = Nettadresse
field-value = Verdi
field-version = Versjon
field-visibility = Synlegheit
field-vision = Visjon
field-waives = Krav som blir fråvikne
field-words = Med ord

## Felt som heiter noko anna i eitt slag

field-adoption-at = Vedteke
field-adoption-by = Vedteke av
field-audience-scope = Type målgruppe
field-baseline-at = Tidspunkt
field-channel-form = Type kanal
field-channel-scope = Bruk
field-hearing-by = Høyringsfrist
field-hearing-case = Merk svaret med
field-hearing-from = Høyring frå
field-hearing-reply-to = Svar skal sendast til
field-hearing-url = Svara kan lesast på
field-indicator-direction = Ønskt retning
field-indicator-owner = Ansvarleg for tala
field-indicator-unit = Måleeining
field-measure-last-done = Sist gjort
field-measure-owner = Ansvarleg
field-measure-review = Blir vurdert på nytt
field-programme-owner = Programeigar
field-reply-answer = Svaret vårt
field-reply-at = Motteke
field-reply-from = Frå
field-reply-outcome = Utfall
field-responsibility-role = Ansvarleg
field-review-method = Slik gjer vi det
field-review-questions = Spørsmål vi stiller
field-risk-effect = Følgjer
field-risk-owner = Risikoeigar
field-role-unit = Eining
field-year = År

## Tekstutgåva

text-contents = Innhald
text-coverage-counts = {$total} krav: {$answered} svara på, {$waived} fråvikne, {$open} ikkje svara på
text-end-internal = Slutt på den interne utgåva.
text-internal = Intern utgåve: Skal ikkje publiserast.

# Framdrift: indikatorar
progress-ahead = føre planen
progress-behind = heng etter
progress-no-reading = ikkje målt
progress-not-comparable = kan ikkje samanliknast
progress-not-due = for tidleg å seie
progress-on-track = i rute
progress-reached = nådd
progress-stale = gammal måling
progress-watch = følg med
obstacle-no-base = nivået som endringa blir rekna frå, manglar
obstacle-no-target = måltal manglar
obstacle-unit = måling og måltal har ulik eining
obstacle-words = målet er sett i ord, ikkje tal

# Framdrift: tiltak
measure-progress-done = gjennomført
measure-progress-late = forseinka
measure-progress-ongoing = går føre seg
measure-progress-planned = planlagt
measure-progress-stopped = stansa
measure-progress-unstated = status manglar
lateness-deadline = fristen er ute
lateness-repetition = skulle vore gjort igjen
lateness-said = meldt forseinka
lateness-start = skulle ha starta
