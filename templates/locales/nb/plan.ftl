### Ordene i publiserte planer, på bokmål. Alle språk har de samme nøklene.

## Tall og beløp

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
moment-week = uke{"\u00A0"}{$number} {$year}
moment-school-year = skoleåret {$years}
moment-spring = våren {$year}
moment-summer = sommeren {$year}
moment-autumn = høsten {$year}
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

## Hvor ofte

every-day = hver dag
every-half-year = hvert halvår
every-month = hver måned
every-quarter = hvert kvartal
every-tertial = hvert tertial
every-week = hver uke
every-year = hvert år
every-n-day = hver {$count}.{"\u00A0"}dag
every-n-half-year = hvert {$count}.{"\u00A0"}halvår
every-n-month = hver {$count}.{"\u00A0"}måned
every-n-quarter = hvert {$count}.{"\u00A0"}kvartal
every-n-tertial = hvert {$count}.{"\u00A0"}tertial
every-n-week = hver {$count}.{"\u00A0"}uke
every-n-year = hvert {$count}.{"\u00A0"}år
recurrence-continuous = løpende
deadline-ongoing = løpende

## Måltall og utgangspunkt

baseline-at = i {$moment}
baseline-on = per {$moment}
baseline-unknown = {$moment} (verdi ikke oppgitt)
figure-baseline = utgangspunkt {$value}
figure-since = fra {$moment}
per-day = per dag
per-half-year = per halvår
per-month = per måned
per-quarter = per kvartal
per-tertial = per tertial
per-week = per uke
per-year = per år
target-above = over {$value}
target-at-least = minst {$value}
target-at-most = høyst {$value}
target-below = under {$value}
target-by = innen {$moment}
target-exactly = {$value}
target-factor = {$value}{"\u00A0"}ganger nivået
target-from = fra {$moment}
threshold-off-track = ikke i rute fra {$value}
threshold-on-track = i rute fra {$value}

## Mål: nummer

goal-number = M{$number}

## Ja og nei, språk

language-en = engelsk
language-nb = bokmål
language-nn = nynorsk
language-se = nordsamisk
no = nei
yes = ja

## Hva en utgave viser

mark-embargo = Sperret til {$date}
mark-internal = Internt: skal ikke publiseres
mark-internal-basis = Internt: skal ikke publiseres ({$basis})
withheld = [ikke publisert]

## I teksten: bokser som står for seg, og avkryssing

notice-caution = Vær varsom
notice-important = Viktig
notice-note = Merk
notice-tip = Tips
notice-warning = Advarsel
tick-done = gjort
tick-open = ikke gjort

## Krav fra styringsdokumenter

coverage-answered = besvart
coverage-open = ubesvart
coverage-waived = fraveket

## Kapitler som planen får av seg selv

chapter-channels = Målgrupper og kanaler
chapter-coverage = Svar på styringsdokumentene
chapter-economy = Økonomi
chapter-goals = Måloversikt
chapter-indicators = Indikatoroversikt
chapter-measures = Tiltaksoversikt
chapter-roles = Ansvarsoversikt

## Ett av hvert slag

kind-audience = Målgruppe
kind-challenge = Utfordring
kind-channel = Kanal
kind-demand = Krav
kind-document = Styringsdokument
kind-focus-area = Satsingsområde
kind-goal = Mål
kind-indicator = Indikator
kind-measure = Tiltak
kind-message = Budskap
kind-non-goal = Ikke prioritert
kind-policy = Retningslinje
kind-principle = Prinsipp
kind-programme = Program
kind-reply = Høringssvar
kind-responsibility = Ansvar
kind-review = Oppfølging
kind-risk = Risiko
kind-role = Rolle
kind-section = Kapittel
kind-strategy = Strategi
kind-term = Begrep
kind-value = Verdi

## Flere av hvert slag

kinds-audience = Målgrupper
kinds-challenge = Utfordringer
kinds-channel = Kanaler
kinds-demand = Krav
kinds-document = Styringsdokumenter
kinds-focus-area = Satsingsområder
kinds-goal = Mål
kinds-indicator = Indikatorer
kinds-measure = Tiltak
kinds-message = Budskap
kinds-non-goal = Dette prioriterer vi ikke
kinds-policy = Retningslinjer
kinds-principle = Prinsipper
kinds-programme = Programmer
kinds-reply = Høringssvar
kinds-responsibility = Ansvar
kinds-review = Oppfølging
kinds-risk = Risikoer
kinds-role = Roller
kinds-section = Kapitler
kinds-strategy = Strategier
kinds-term = Begreper
kinds-value = Verdier

## Ord fra ordlister, slik de står etter en ledetekst

chain-activity = aktiviteter
chain-impact = samfunnseffekter
chain-input = innsatsfaktorer
chain-outcome = brukereffekter
chain-output = produkter og tjenester
channel-direction-one-way = enveis
channel-direction-two-way = toveis
channel-form-direct = direkte kontakt
channel-form-intranet = intranett
channel-form-meeting-place = møteplass
channel-form-newsletter = nyhetsbrev
channel-form-other = annet
channel-form-press = nyhetsmedier
channel-form-print = trykksak
channel-form-social-media = sosiale medier
channel-form-system = system
channel-form-video = film og lyd
channel-form-website = nettsted
channel-policy-grow = brukes mer
channel-policy-maintain = brukes som i dag
channel-policy-reduce = brukes mindre
channel-policy-retire = avvikles
cost-status-estimated = anslått
cost-status-granted = bevilget
degree-high = høy
degree-low = lav
degree-medium = middels
direction-decrease = ned
direction-increase = opp
direction-maintain = uendret
document-level-international = internasjonalt
document-level-local = lokalt
document-level-national = nasjonalt
document-level-organisation = egen virksomhet
document-level-regional = regionalt
interval-day = dag
interval-half-year = halvår
interval-month = måned
interval-quarter = kvartal
interval-tertial = tertial
interval-week = uke
interval-year = år
measure-status-delayed = forsinket
measure-status-done = gjennomført
measure-status-ongoing = pågår
measure-status-planned = planlagt
measure-status-stopped = stanset
media-earned = fortjent omtale
media-owned = egne kanaler
media-paid = betalt plass
media-shared = deling i sosiale medier
perspective-finance = økonomi
perspective-learning = læring og vekst
perspective-processes = interne prosesser
perspective-users = brukere
reach-both = intern og ekstern
reach-external = ekstern
reach-internal = intern
reply-outcome-followed = tatt til følge
reply-outcome-not-followed = ikke tatt til følge
reply-outcome-noted = tatt til orientering
reply-outcome-partly-followed = delvis tatt til følge
stance-neutral = nøytral
stance-opposed = negativ
stance-supportive = positiv
strategy-status-adopted = vedtatt
strategy-status-draft = utkast
strategy-status-hearing = på høring
strategy-status-replaced = erstattet

## Ord fra ordlister som også står alene, som tittel eller merkelapp

goal-level-goal = Mål
goal-level-main = Hovedmål
goal-level-overall = Overordnet mål
goal-level-sub = Delmål
strategy-kind-action-plan = Handlingsplan
strategy-kind-business-strategy = Virksomhetsstrategi
strategy-kind-communication-plan = Kommunikasjonsplan
strategy-kind-communication-strategy = Kommunikasjonsstrategi
strategy-kind-development-plan = Utviklingsplan
strategy-kind-municipal-plan = Kommuneplan
strategy-kind-policy = Overordnede retningslinjer

## Felter

field-above = Over
field-accessibility = Tilgjengelighet
field-addresses = Svarer på utfordringen
field-adopted = Vedtatt av
field-amount = Beløp
field-approver = Godkjennes av
field-as-of = Tall per
field-at = Dato
field-at-least = Minst
field-at-most = Høyst
field-audiences = Målgrupper
field-barriers = Hindringer
field-baseline = Utgangspunkt
field-below = Under
field-budget = Økonomisk ramme
field-budgets = Ramme per år
field-builds-on = Bygger på
field-by = Frist
field-cadence = Hvor ofte
field-call-to-action = Oppfordring
field-case = Saksnummer
field-category = Type
field-cause = Årsak
field-chain = Ledd i resultatkjeden
field-change = Endring
field-channels = Kanaler
field-chapter = Kapittel
field-concerns = Gjelder
field-consequence = Konsekvens
field-consulted = Tas med på råd
field-contact = Kontakt
field-cost = Kostnad
field-costs = Kostnad per år
field-covers = Svarer på
field-deliverable = Leveranse
field-depends-on = Forutsetter
field-deputy = Stedfortreder
field-direction = Retning
field-do = Skal gjøre
field-effect = Forventet effekt
field-every = Hvor ofte
field-exactly = Nøyaktig
field-factor = Faktor
field-feel = Skal føle
field-figures = Tall
field-focus-area = Satsingsområde
field-form = Form
field-frequency = Måles
field-from = Regnet fra
field-funding = Finansiering
field-goals = Mål
field-grounded-in = Bygger på verdien
field-hearing = Høring
field-holder = Innehaver
field-informed = Informeres
field-insight = Dette vet vi
field-instead-of = I stedet for
field-interest = Interesse
field-kind = Type plan
field-know = Skal vite
field-language = Språk
field-languages = Språk
field-learning = Dette lærte vi sist
field-level = Nivå
field-measures = Tiltak
field-media = Medietype
field-messages = Budskap
field-method = Metode
field-mission = Oppdrag
field-mitigation = Forebygging
field-needs = Behov
field-next = Neste gang
field-note = Merknad
field-off-track = Ikke i rute fra
field-on-track = I rute fra
field-order = Rekkefølge
field-organisation = Virksomhet
field-owner = Ansvarlig
field-parent = Del av
field-per = Per
field-period = Periode
field-perspective = Perspektiv
field-pillar-of = Underbygger
field-place = Sted i dokumentet
field-policy = Videre bruk
field-power = Innflytelse
field-priority = Prioritet
field-probability = Sannsynlighet
field-programme = Program
field-proof = Dokumentasjon
field-publish = Publiseres
field-publisher = Utgiver
field-quantity = Det som telles
field-questions = Spørsmål
field-reaches = Når ut til
field-readings = Målinger
field-reason = Begrunnelse
field-reference = Referanse
field-relates-to = Henger sammen med
field-replaced-by = Erstattet av
field-responsible = Utføres av
field-review = Neste revisjon
field-role = Rolle
field-scope = Virkeområde
field-section = Kapittel
field-source = Kilde
field-spokesperson = Talsperson
field-stance = Holdning
field-start = Start
field-status = Status
field-supports = Støtter
field-targets = Måltall
field-text = Tekst
field-threatens = Truer
field-thresholds = Grenser
field-title = Tittel
field-tone = Tone
field-unit = Enhet
field-unnumbered = Uten nummer
field-url = Nettadresse
field-value = Verdi
field-version = Versjon
field-visibility = Synlighet
field-vision = Visjon
field-waives = Krav som fravikes
field-words = Med ord

## Felter som heter noe annet i ett slag

field-adoption-at = Vedtatt
field-adoption-by = Vedtatt av
field-audience-scope = Type målgruppe
field-baseline-at = Tidspunkt
field-channel-form = Type kanal
field-channel-scope = Bruk
field-hearing-by = Høringsfrist
field-hearing-case = Merk svaret med
field-hearing-from = Høring fra
field-hearing-reply-to = Svar sendes til
field-hearing-url = Svarene kan leses på
field-indicator-direction = Ønsket retning
field-indicator-owner = Ansvarlig for tallene
field-indicator-unit = Måleenhet
field-measure-last-done = Sist gjort
field-measure-owner = Ansvarlig
field-measure-review = Ses på igjen
field-programme-owner = Programeier
field-reply-answer = Vårt svar
field-reply-at = Mottatt
field-reply-from = Fra
field-reply-outcome = Utfall
field-responsibility-role = Ansvarlig
field-review-method = Slik gjør vi det
field-review-questions = Spørsmål vi stiller
field-risk-effect = Følger
field-risk-owner = Risikoeier
field-role-unit = Enhet
field-year = År

## Tekstutgaven

text-contents = Innhold
text-coverage-counts = {$total} krav: {$answered} besvart, {$waived} fraveket, {$open} ubesvart
text-end-internal = Slutt på den interne utgaven.
text-internal = Intern utgave: Skal ikke publiseres.

# Framdrift: indikatorer
progress-ahead = foran planen
progress-behind = henger etter
progress-no-reading = ikke målt
progress-not-comparable = kan ikke sammenlignes
progress-not-due = for tidlig å si
progress-on-track = i rute
progress-reached = nådd
progress-stale = gammel måling
progress-watch = følg med
obstacle-no-base = nivået som endringen regnes fra, mangler
obstacle-no-target = måltall mangler
obstacle-unit = måling og måltall har ulik enhet
obstacle-words = målet er satt i ord, ikke tall

# Framdrift: tiltak
measure-progress-done = gjennomført
measure-progress-late = forsinket
measure-progress-ongoing = pågår
measure-progress-planned = planlagt
measure-progress-stopped = stanset
measure-progress-unstated = status mangler
lateness-deadline = fristen er passert
lateness-repetition = skulle vært gjort igjen
lateness-said = meldt forsinket
lateness-start = skulle ha startet
