### Setningane i samanlikningar av to versjonar, på nynorsk. Alle språk har dei same nøklane.

## Slaga endringar

change-added = Nytt
change-removed = Teke ut
change-renamed = Ny id
change-retitled = Ny tittel
change-recast = Ny type
change-moved = Flytta
change-focus-area-changed = Anna satsingsområde
change-file-moved = Flytta til ei anna fil
change-split = Delt opp
change-merged = Slått saman
change-replaced = Erstatta
change-carried-over = Overført mellom planar
change-target-added = Nytt måltal
change-target-removed = Måltal teke bort
change-target-raised = Høgare måltal
change-target-lowered = Lågare måltal
change-target-changed = Endra måltal
change-quantified = Frå ord til tal
change-unquantified = Frå tal til ord
change-deadline-moved = Flytta frist
change-deadline-set = Ny frist
change-deadline-removed = Frist teken bort
change-baseline-corrected = Endra utgangspunkt
change-unit-changed = Anna eining
change-method-changed = Annan målemetode
change-direction-reversed = Anna retning
change-reading-added = Ny måling
change-reading-removed = Måling teken bort
change-reading-corrected = Retta måling
change-owner-changed = Endra ansvar
change-audience-added = Ny målgruppe
change-audience-lost = Målgruppe teken bort
change-channel-policy-changed = Endra bruk av kanalen
change-message-changed = Endra bodskap
change-relation-added = Ny kopling
change-relation-removed = Kopling teken bort
change-demand-covered = Krav svara på
change-demand-uncovered = Krav ikkje lenger svara på
change-waiver-changed = Endra fråvik frå krav
change-visibility-changed = Endra synlegheit
change-embargo-changed = Endra sperrefrist
change-status-changed = Endra status
change-period-changed = Endra periode
change-cost-changed = Endra kostnad
change-schedule-changed = Endra tidsplan
change-figure-changed = Endra tal
change-detail-changed = Endra opplysning
change-text-changed = Endra tekst
change-wording = Språkleg endring

## Kva ei endring gjer med ein lovnad

judgement-dropped = borte
judgement-weakened = svekt
judgement-changed = endra
judgement-strengthened = styrkt
judgement-neutral = lovar det same

## Felt som berre samanlikningar les

field-approved-changes = Godkjende endringar
field-replaces = Erstattar
field-retired = Teke ut

## Om samanlikninga

diff-title = Kva lovar den nye versjonen annleis?
diff-title-of = {$plan}: kva lovar den nye versjonen annleis?
diff-log-since = Endringar sidan {$version}
diff-version = versjon {$version}
diff-working-tree = arbeidsmappa
diff-head = den siste lagra versjonen
diff-published = publisert utgåve
diff-none = Den nye versjonen lovar det same som den gamle.
diff-none-compared = Det som er samanlikna her, lovar det same i begge versjonane.
diff-summary = {$count ->
    [one] Eitt element er endra: {$counts}.
   *[other] {$count} element er endra: {$counts}.
}
diff-refiled = {$count ->
    [one] Eitt element står i ei anna fil og seier det same som før.
   *[other] {$count} element står i andre filer og seier det same som før.
}
diff-group-plan = Planen som heilskap
diff-group-rest = Utanfor satsingsområda
diff-group-all = Alle endringar
diff-weighty = {$kind} «{$title}»: {$sentence}
diff-weighty-reason = {$kind} «{$title}»: {$sentence} {$reason}
diff-approved = Godkjend av {$by}, {$date}: {$why}
diff-public-only = {$side}: berre det som var offentleg, er med, så det som var internt då, er ikkje samanlikna.
diff-lost = {$count ->
    [one] {$side}: Éin plan kunne ikkje lesast og er ikkje samanlikna.
   *[other] {$side}: {$count} planar kunne ikkje lesast og er ikkje samanlikna.
}
diff-left-out = {$count ->
    [one] Eitt element er ikkje samanlikna, fordi ein av versjonane har feil der: {$titles}.
   *[other] {$count} element er ikkje samanlikna, fordi ein av versjonane har feil der: {$titles}.
}
diff-quoted = «{$title}»

## Kva som er endra

said-added = Nytt i planen.
said-added-plan = Planen er ny.
said-removed = Teke ut av planen.
said-removed-plan = Planen er teken bort.
said-removed-reason = Teke ut av planen: {$note}.
said-renamed = Har fått ny id: {$after} (før {$before}).
said-renamed-likely = Ser ut til å ha fått ny id: {$after} (før {$before}).
said-retitled = Heitte før «{$before}».
said-recast = Er no {$after} (før {$before}).
said-split = Delt i {$others}.
said-split-kept = Ein del av innhaldet står no i {$others}.
said-merged = Slått saman av {$others}.
said-merged-kept = Har teke opp i seg {$others}.
said-replaced = Kjem i staden for {$others}.
said-carried-over-gone = Ført vidare frå «{$before}».
said-carried-over-set = Står no i «{$after}».
said-target-raised = Måltalet er heva: {$after} (før {$before}).
said-target-raised-long = Måltalet er heva.
said-target-lowered = Måltalet er senka: {$after} (før {$before}).
said-target-lowered-long = Måltalet er senka.
said-target-changed = Måltalet er endra: {$after} (før {$before}).
said-target-changed-long = Måltalet er endra.
said-target-added-set = Nytt måltal: {$after}.
said-target-removed-gone = Måltalet er teke bort: {$before}.
said-quantified = Måltalet har fått eit tal: {$after} (før {$before}).
said-quantified-whole = Talet stod før berre i teksten og blir no følgt opp med ein indikator.
said-unquantified = Måltalet har ikkje lenger noko tal: {$after} (før {$before}).
said-unquantified-whole = Indikatoren er teken ut, og talet står no berre i teksten.
said-deadline-moved = Fristen er flytt frå {$before} til {$after}.
said-deadline-moved-target = Fristen for måltalet er flytt: {$after} (før {$before}).
said-deadline-set-set = Har fått ein frist: {$after}.
said-deadline-set = Har fått ein frist: {$after} (før {$before}).
said-deadline-removed-gone = Har ikkje lenger nokon frist (før {$before}).
said-deadline-removed = Har ikkje lenger nokon frist: {$after} (før {$before}).
said-baseline-corrected = Utgangspunktet er endra: {$after} (før {$before}).
said-baseline-corrected-set = Utgangspunktet er oppgjeve: {$after}.
said-baseline-corrected-gone = Utgangspunktet er teke bort (før {$before}).
said-unit-changed = Blir no talt i {$after} (før {$before}).
said-unit-changed-set = Blir no talt i {$after}.
said-unit-changed-gone = Eininga er teken bort (før {$before}).
said-reading-added-set = Ny måling: {$after}.
said-reading-removed-gone = Målinga er teken bort: {$before}.
said-reading-corrected = Målinga er retta: {$after} (før {$before}).
said-owner-changed = Ansvaret er flytt til {$after} (før {$before}).
said-owner-changed-set = {$after} har fått ansvaret.
said-owner-changed-gone = {$before} har ikkje lenger ansvaret.
said-audience-added-set = Målgruppe lagd til: {$after}.
said-audience-lost-gone = Målgruppe teken bort: {$before}.
said-demand-covered-set = Svarer no på kravet «{$after}».
said-demand-uncovered-gone = Svarer ikkje lenger på kravet «{$before}».
said-waiver-changed = Grunngjevinga for ikkje å svare på kravet {$item} er endra: {$after} (før {$before}).
said-waiver-changed-long = Grunngjevinga for ikkje å svare på kravet {$item} er endra.
said-waiver-changed-set = Kravet {$item} blir ikkje svara på. Grunngjevinga er: {$after}.
said-waiver-changed-gone = Det er ikkje lenger grunngjeve kvifor planen ikkje svarer på kravet {$item}.
said-relation-added-set = {$field}, lagt til: {$after}.
said-relation-removed-gone = {$field}, teke bort: {$before}.
said-figure-changed = Eit tal er endra – {$after} (før {$before}).
said-figure-changed-set = Nytt tal: {$after}.
said-figure-changed-gone = Eit tal er teke bort: {$before}.
said-visibility-changed-set = Blir ikkje lenger vist for alle: {$after}.
said-visibility-changed-gone = Blir no vist for alle (før {$before}).
said-embargo-changed = Kan visast frå {$after} (før {$before}).
said-text = {$field}: ny ordlyd.
said-text-set = {$field}: lagt til.
said-text-gone = {$field}: teke bort.
said-other-file = {$field}: eit bilete eller vedlegg er bytt ut.
said-wording-text = {$field}: berre språket er endra.
said-value = {$field}: {$after} (før {$before}).
said-value-set = {$field}: {$after} (lagt til).
said-value-gone = {$field}: teke bort (før {$before}).

## Kvifor det er vurdert slik

reason-less-of-rising = Talet skal opp, og målet er lågare.
reason-more-of-rising = Talet skal opp, og målet er høgare.
reason-more-of-falling = Talet skal ned, og målet er høgare.
reason-less-of-falling = Talet skal ned, og målet er lågare.
reason-direction-unknown = Planen seier ikkje kva veg talet skal.
reason-later = Det blir gjort seinare.
reason-earlier = Det blir gjort tidlegare.
reason-nobody-answers = Ingen står lenger ansvarleg.
reason-somebody-answers = Før stod ingen ansvarleg.
reason-not-measurable = Det kan ikkje lenger følgjast opp.
reason-measurable = Det kan no følgjast opp.
reason-undated = Fristen er borte.
reason-dated = Det har fått ein frist.
reason-fewer-targets = Det er eitt måltal mindre å nå.
reason-more-targets = Det er eitt måltal meir å nå.
reason-accepts-more = Fleire verdiar er gode nok.
reason-accepts-less = Færre verdiar er gode nok.
reason-in-words-only = Talet står berre med ord.
reason-not-only-in-words = Talet står ikkje lenger berre med ord.
reason-conditional = Det er sett eit vilkår.
reason-unconditional = Vilkåret er teke bort.
reason-less-often = Det skjer sjeldnare.
reason-more-often = Det skjer oftare.
reason-used-less = Han skal brukast mindre.
reason-used-more = Han skal brukast meir.
reason-less-money = Det er mindre pengar til det.
reason-more-money = Det er meir pengar til det.
reason-not-adopted = Planen er ikkje lenger vedteken.
reason-adopted = Planen er vedteken.
reason-told-later = Ålmenta får vite det seinare.
reason-told-earlier = Ålmenta får vite det tidlegare.
reason-fewer-met = Færre blir nådde.
reason-more-met = Fleire blir nådde.
reason-demand-open = Ingenting i planen svarer på det no.
reason-demand-answered = Ingenting i planen svarte på det før.
reason-no-successor = Ingenting har komme i staden.
reason-new-promise = Dette var ikkje lova før.
reason-weaker-words = Ordlyden forpliktar mindre.
reason-stronger-words = Ordlyden forpliktar meir.
reason-fallen-back = Arbeidet går ikkje som planlagt.
reason-taken-up = Arbeidet er i gang igjen.
reason-kept-back = Ålmenta får ikkje lenger vite om det.
reason-told = Ålmenta får no vite om det.
reason-other-file = Orda er dei same.

## Sidene
changes-summary = Kort fortalt
changes-before = Før
changes-now = No
changes-unsaid = Ikkje oppgjeve
changes-left-out = Det samanlikninga ikkje tek med
changes-weightiest = Det som veg tyngst
changes-plan-added = Planen er ny.
changes-plan-removed = Planen er teken bort.
changes-old-id = tidlegare id
changes-others = Gjeld òg
changes-likely = Samanhengen er funnen ved likskap åleine og er ikkje sikker.
changes-wording = Ordlyden
changes-both = Begge versjonane side om side
changes-deleted = sletta
changes-deleted-end = slutt på sletta
changes-inserted = sett inn
changes-inserted-end = slutt på sett inn
changes-moved-away = flytta herfrå
changes-moved-away-end = slutt på flytta herfrå
changes-moved-here = flytta hit
changes-moved-here-end = slutt på flytta hit
changes-filter = Vis berre
changes-filter-all = Vis alt
changes-filter-hits = Viser { $shown } av { $total } element
changes-filter-none = Ingenting er valt, så ingenting blir vist.
changes-cut = { $count ->
    [one] Eitt element til er endra, men fekk ikkje plass her.
   *[other] { $count } element til er endra, men fekk ikkje plass her.
}

## Word

diff-word-day = Samanlikna
diff-word-compared = Samanlikna {$date}
diff-word-reading = Det som er stroke eller komme til, er merkt som spora endringar. Den som godtek alle, sit att med den nye ordlyden; den som forkastar alle, med den gamle. Setningane om endringane blir ståande.
diff-word-counts = Endringane i tal
diff-word-judgement = Vurdering
diff-word-elements = Tal på element
