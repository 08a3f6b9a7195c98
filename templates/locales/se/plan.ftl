### Sánit almmuhuvvon plánain, davvisámegillii. Mas ii leat dáppe sátni, das lea girjedárogiella: geahča in-bokmaal.txt.

## Logut ja supmit

list-and = {$first} ja {$last}
money-eur = {$amount}{"\u00A0"}euro
money-nok = {$amount}{"\u00A0"}ru
quantity-per-cent = {$value}{"\u00A0"}%
quantity-thousand = {$value}{"\u00A0"}duhát{"\u00A0"}{$unit}

## Áigi

moment-day = {$month} {$day}.{"\u00A0"}b. {$year}
moment-month = {$month} {$year}
moment-quarter = {$number}.{"\u00A0"}kvartála {$year}
moment-half-year = {$number}.{"\u00A0"}jahkebealli {$year}
moment-week = vahkku{"\u00A0"}{$number} {$year}
moment-school-year = skuvlajahki {$years}
moment-spring = giđđa {$year}
moment-summer = geassi {$year}
moment-autumn = čakča {$year}
moment-winter = dálvi {$year}
moment-tertial = {$number}.{"\u00A0"}tertiála {$year}
month-1 = ođđajagimánnu
month-2 = guovvamánnu
month-3 = njukčamánnu
month-4 = cuoŋománnu
month-5 = miessemánnu
month-6 = geassemánnu
month-7 = suoidnemánnu
month-8 = borgemánnu
month-9 = čakčamánnu
month-10 = golggotmánnu
month-11 = skábmamánnu
month-12 = juovlamánnu
month-of-day-1 = ođđajagimánu
month-of-day-2 = guovvamánu
month-of-day-3 = njukčamánu
month-of-day-4 = cuoŋománu
month-of-day-5 = miessemánu
month-of-day-6 = geassemánu
month-of-day-7 = suoidnemánu
month-of-day-8 = borgemánu
month-of-day-9 = čakčamánu
month-of-day-10 = golggotmánu
month-of-day-11 = skábmamánu
month-of-day-12 = juovlamánu

## Man dávjá

every-day = juohke beaivvi
every-half-year = juohke jahkebeali
every-month = juohke mánu
every-quarter = juohke kvartála
every-tertial = juohke tertiála
every-week = juohke vahku
every-year = juohke jagi
every-n-day = juohke {$count}.{"\u00A0"}beaivvi
every-n-half-year = juohke {$count}.{"\u00A0"}jahkebeali
every-n-month = juohke {$count}.{"\u00A0"}mánu
every-n-quarter = juohke {$count}.{"\u00A0"}kvartála
every-n-tertial = juohke {$count}.{"\u00A0"}tertiála
every-n-week = juohke {$count}.{"\u00A0"}vahku
every-n-year = juohke {$count}.{"\u00A0"}jagi
recurrence-continuous = jotkkolaččat
deadline-ongoing = jotkkolaččat

## Ulbmillogut ja vuolggasadji

baseline-at = {$moment}
baseline-on = {$moment}
baseline-unknown = {$moment} (árvu váilu)
figure-baseline = vuolggasadji {$value}
figure-since = {$moment} rájes
per-day = beaivvis
per-half-year = jahkebealis
per-month = mánus
per-quarter = kvartálas
per-tertial = tertiálas
per-week = vahkus
per-year = jagis
target-above = badjel {$value}
target-at-least = unnimusat {$value}
target-at-most = eanemusat {$value}
target-below = vuollel {$value}
target-by = maŋimustá {$moment}
target-exactly = {$value}
target-from = {$moment} rájes

## Ulbmiliid nummirat

goal-number = U{$number}

## Juo ja ii, gielat

language-en = eaŋgalasgiella
language-nb = girjedárogiella
language-nn = ođđadárogiella
language-se = davvisámegiella
no = ii
yes = juo

## Maid veršuvdna čájeha

mark-embargo = Ii almmuhuvvo ovdal {$date}
mark-internal = Siskkáldas: ii galgga almmuhuvvot
mark-internal-basis = Siskkáldas: ii galgga almmuhuvvot ({$basis})
withheld = [ii leat almmuhuvvon]

## Stivrendokumeanttaid gáibádusat

coverage-answered = vástiduvvon
coverage-open = vástitkeahttá

## Kapihttalat maid plána oažžu ieš

chapter-channels = Ulbmiljoavkkut ja kanálat
chapter-coverage = Vástádusat stivrendokumeanttaide
chapter-economy = Ekonomiija
chapter-goals = Visogovva ulbmiliin
chapter-indicators = Visogovva indikáhtoriin
chapter-measures = Visogovva doaibmabijuin
chapter-roles = Visogovva ovddasvástádusain

## Okta guđege šlájas

kind-audience = Ulbmiljoavku
kind-challenge = Hástalus
kind-channel = Kanála
kind-demand = Gáibádus
kind-document = Stivrendokumeanta
kind-focus-area = Áŋgiruššansuorgi
kind-goal = Ulbmil
kind-indicator = Indikáhtor
kind-measure = Doaibmabidju
kind-policy = Njuolggadus
kind-principle = Prinsihppa
kind-programme = Prográmma
kind-responsibility = Ovddasvástádus
kind-review = Čuovvoleapmi
kind-risk = Riska
kind-role = Rolla
kind-section = Kapihtal
kind-strategy = Strategiija
kind-term = Doaba
kind-value = Árvu

## Eanet guđege šlájas

kinds-audience = Ulbmiljoavkkut
kinds-challenge = Hástalusat
kinds-channel = Kanálat
kinds-demand = Gáibádusat
kinds-document = Stivrendokumeanttat
kinds-focus-area = Áŋgiruššansuorggit
kinds-goal = Ulbmilat
kinds-indicator = Indikáhtorat
kinds-measure = Doaibmabijut
kinds-policy = Njuolggadusat
kinds-principle = Prinsihpat
kinds-programme = Prográmmat
kinds-responsibility = Ovddasvástádus
kinds-review = Čuovvoleapmi
kinds-risk = Riskkat
kinds-role = Rollat
kinds-section = Kapihttalat
kinds-strategy = Strategiijat
kinds-term = Doahpagat
kinds-value = Árvvut

## Sánit sátnelisttuin

channel-form-intranet = intranehtta
channel-form-meeting-place = deaivvadanbáiki
channel-form-newsletter = ođasreive
channel-form-other = eará
channel-form-press = ođasmediat
channel-form-social-media = sosiála mediat
channel-form-system = vuogádat
channel-form-video = filbma ja jietna
channel-form-website = neahttasiidu
cost-status-estimated = árvvoštallojuvvon
cost-status-granted = juolluduvvon
direction-decrease = geahppána
direction-increase = lassána
document-level-international = riikkaidgaskasaš
document-level-local = báikkálaš
document-level-national = našuvnnalaš
document-level-regional = guovlulaš
interval-day = beaivi
interval-half-year = jahkebealli
interval-month = mánnu
interval-quarter = kvartála
interval-tertial = tertiála
interval-week = vahkku
interval-year = jahki
measure-status-delayed = maŋŋonan
measure-status-done = čađahuvvon
measure-status-ongoing = jođus
measure-status-planned = plánejuvvon
measure-status-stopped = bisehuvvon
perspective-finance = ekonomiija
perspective-users = geavaheaddjit
reach-both = siskkáldas ja olgguldas
reach-external = olgguldas
reach-internal = siskkáldas
strategy-status-adopted = mearriduvvon
strategy-status-draft = hápmosat
strategy-status-hearing = gulaskuddamis
strategy-status-replaced = buhttejuvvon

## Sánit sátnelisttuin mat maiddái leat okto

goal-level-goal = Ulbmil
goal-level-main = Váldoulbmil
goal-level-overall = Bajimus ulbmil
goal-level-sub = Oasseulbmil
strategy-kind-action-plan = Doaibmaplána
strategy-kind-communication-plan = Gulahallanplána
strategy-kind-communication-strategy = Gulahallanstrategiija
strategy-kind-development-plan = Ovdánahttinplána
strategy-kind-municipal-plan = Gielddaplána

## Gieddit

field-above = Badjel
field-adopted = Mearridan
field-amount = Submi
field-approver = Dohkkeheaddji
field-at = Beaivemearri
field-at-least = Unnimusat
field-at-most = Eanemusat
field-audiences = Ulbmiljoavkkut
field-barriers = Hehttehusat
field-baseline = Vuolggasadji
field-below = Vuollel
field-budget = Ekonomalaš rámma
field-budgets = Rámma jagi mielde
field-builds-on = Vuođđun
field-by = Áigemearri
field-cadence = Man dávjá
field-call-to-action = Ávžžuhus
field-category = Šládja
field-cause = Sivva
field-channels = Kanálat
field-chapter = Kapihtal
field-concerns = Guoská
field-consequence = Čuovvumuš
field-contact = Oktavuohta
field-cost = Golut
field-costs = Golut jagi mielde
field-covers = Vástida
field-depends-on = Eaktuda
field-deputy = Sadjásaš
field-effect = Vurdojuvvon váikkuhus
field-every = Man dávjá
field-figures = Logut
field-focus-area = Áŋgiruššansuorgi
field-form = Hápmi
field-frequency = Mihtiduvvo
field-funding = Ruhtadeapmi
field-goals = Ulbmilat
field-interest = Beroštupmi
field-kind = Plánašládja
field-language = Giella
field-languages = Gielat
field-level = Dássi
field-measures = Doaibmabijut
field-method = Metoda
field-mission = Áigumuš
field-needs = Dárbbut
field-next = Boahtte háve
field-order = Ortnet
field-organisation = Organisašuvdna
field-owner = Ovddasvástideaddji
field-period = Áigodat
field-perspective = Perspektiiva
field-power = Váikkuhanfápmu
field-priority = Vuoruheapmi
field-probability = Jáhkehahttivuohta
field-programme = Prográmma
field-publish = Almmuhuvvo
field-publisher = Almmuheaddji
field-questions = Gažaldagat
field-readings = Mihtideamit
field-reason = Vuođustus
field-reference = Čujuhus
field-responsible = Čađaheaddji
field-role = Rolla
field-scope = Doaibmaviidodat
field-section = Kapihtal
field-source = Gáldu
field-start = Álgu
field-status = Stáhtus
field-supports = Doarju
field-text = Teaksta
field-threatens = Áitá
field-title = Namahus
field-unit = Ovttadat
field-url = Neahttačujuhus
field-value = Árvu
field-version = Veršuvdna
field-vision = Višuvdna

## Gieddit main lea eará namma ovtta šlájas

field-channel-form = Kanálašládja
field-indicator-owner = Loguid ovddasvástideaddji
field-indicator-unit = Mihttoovttadat
field-measure-owner = Ovddasvástideaddji
field-responsibility-role = Ovddasvástideaddji
field-risk-effect = Čuovvumušat
field-risk-owner = Riskaeaiggát
field-role-unit = Ovttadat
field-year = Jahki

## Teakstaveršuvdna

text-contents = Sisdoallu
text-internal = Siskkáldas veršuvdna: Ii galgga almmuhuvvot.

## Bargogirji

