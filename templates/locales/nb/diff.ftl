### Setningene i sammenligninger av to versjoner, på bokmål. Alle språk har de samme nøklene.

## Slagene endringer

change-added = Nytt
change-removed = Tatt ut
change-renamed = Ny id
change-retitled = Ny tittel
change-recast = Ny type
change-moved = Flyttet
change-focus-area-changed = Annet satsingsområde
change-file-moved = Flyttet til en annen fil
change-split = Delt opp
change-merged = Slått sammen
change-replaced = Erstattet
change-carried-over = Overført mellom planer
change-target-added = Nytt måltall
change-target-removed = Måltall tatt bort
change-target-raised = Høyere måltall
change-target-lowered = Lavere måltall
change-target-changed = Endret måltall
change-quantified = Fra ord til tall
change-unquantified = Fra tall til ord
change-deadline-moved = Flyttet frist
change-deadline-set = Ny frist
change-deadline-removed = Frist tatt bort
change-baseline-corrected = Endret utgangspunkt
change-unit-changed = Annen enhet
change-method-changed = Annen målemetode
change-direction-reversed = Annen retning
change-reading-added = Ny måling
change-reading-removed = Måling tatt bort
change-reading-corrected = Rettet måling
change-owner-changed = Endret ansvar
change-audience-added = Ny målgruppe
change-audience-lost = Målgruppe tatt bort
change-channel-policy-changed = Endret bruk av kanalen
change-message-changed = Endret budskap
change-relation-added = Ny kobling
change-relation-removed = Kobling tatt bort
change-demand-covered = Krav besvart
change-demand-uncovered = Krav ikke lenger besvart
change-waiver-changed = Endret fravik fra krav
change-visibility-changed = Endret synlighet
change-embargo-changed = Endret sperrefrist
change-status-changed = Endret status
change-period-changed = Endret periode
change-cost-changed = Endret kostnad
change-schedule-changed = Endret tidsplan
change-figure-changed = Endret tall
change-detail-changed = Endret opplysning
change-text-changed = Endret tekst
change-wording = Språklig endring

## Hva en endring gjør med et løfte

judgement-dropped = bortfalt
judgement-weakened = svekket
judgement-changed = endret
judgement-strengthened = styrket
judgement-neutral = lover det samme

## Felt som bare sammenligninger leser

field-approved-changes = Godkjente endringer
field-replaces = Erstatter
field-retired = Tatt ut

## Om sammenligningen

diff-title = Hva lover den nye versjonen annerledes?
diff-title-of = {$plan}: hva lover den nye versjonen annerledes?
diff-log-since = Endringer siden {$version}
diff-version = versjon {$version}
diff-working-tree = arbeidsmappen
diff-head = den siste lagrede versjonen
diff-published = publisert utgave
diff-none = Den nye versjonen lover det samme som den gamle.
diff-none-compared = Det som er sammenlignet her, lover det samme i begge versjonene.
diff-summary = {$count ->
    [one] Ett element er endret: {$counts}.
   *[other] {$count} elementer er endret: {$counts}.
}
diff-refiled = {$count ->
    [one] Ett element står i en annen fil og sier det samme som før.
   *[other] {$count} elementer står i andre filer og sier det samme som før.
}
diff-group-plan = Planen som helhet
diff-group-rest = Utenfor satsingsområdene
diff-group-all = Alle endringer
diff-weighty = {$kind} «{$title}»: {$sentence}
diff-weighty-reason = {$kind} «{$title}»: {$sentence} {$reason}
diff-approved = Godkjent av {$by}, {$date}: {$why}
diff-public-only = {$side}: bare det som var offentlig, er med, så det som var internt da, er ikke sammenlignet.
diff-lost = {$count ->
    [one] {$side}: Én plan kunne ikke leses og er ikke sammenlignet.
   *[other] {$side}: {$count} planer kunne ikke leses og er ikke sammenlignet.
}
diff-left-out = {$count ->
    [one] Ett element er ikke sammenlignet, fordi en av versjonene har feil der: {$titles}.
   *[other] {$count} elementer er ikke sammenlignet, fordi en av versjonene har feil der: {$titles}.
}
diff-quoted = «{$title}»

## Hva som er endret

said-added = Nytt i planen.
said-added-plan = Planen er ny.
said-removed = Tatt ut av planen.
said-removed-plan = Planen er tatt bort.
said-removed-reason = Tatt ut av planen: {$note}.
said-renamed = Har fått ny id: {$after} (før {$before}).
said-renamed-likely = Ser ut til å ha fått ny id: {$after} (før {$before}).
said-retitled = Het før «{$before}».
said-recast = Er nå {$after} (før {$before}).
said-split = Delt i {$others}.
said-split-kept = En del av innholdet står nå i {$others}.
said-merged = Slått sammen av {$others}.
said-merged-kept = Har tatt opp i seg {$others}.
said-replaced = Kommer i stedet for {$others}.
said-carried-over-gone = Videreført fra «{$before}».
said-carried-over-set = Står nå i «{$after}».
said-target-raised = Måltallet er hevet: {$after} (før {$before}).
said-target-raised-long = Måltallet er hevet.
said-target-lowered = Måltallet er senket: {$after} (før {$before}).
said-target-lowered-long = Måltallet er senket.
said-target-changed = Måltallet er endret: {$after} (før {$before}).
said-target-changed-long = Måltallet er endret.
said-target-added-set = Nytt måltall: {$after}.
said-target-removed-gone = Måltallet er tatt bort: {$before}.
said-quantified = Måltallet har fått et tall: {$after} (før {$before}).
said-quantified-whole = Tallet sto før bare i teksten og følges nå opp med en indikator.
said-unquantified = Måltallet har ikke lenger noe tall: {$after} (før {$before}).
said-unquantified-whole = Indikatoren er tatt ut, og tallet står nå bare i teksten.
said-deadline-moved = Fristen er flyttet fra {$before} til {$after}.
said-deadline-moved-target = Fristen for måltallet er flyttet: {$after} (før {$before}).
said-deadline-set-set = Har fått en frist: {$after}.
said-deadline-set = Har fått en frist: {$after} (før {$before}).
said-deadline-removed-gone = Har ikke lenger noen frist (før {$before}).
said-deadline-removed = Har ikke lenger noen frist: {$after} (før {$before}).
said-baseline-corrected = Utgangspunktet er endret: {$after} (før {$before}).
said-baseline-corrected-set = Utgangspunktet er oppgitt: {$after}.
said-baseline-corrected-gone = Utgangspunktet er tatt bort (før {$before}).
said-unit-changed = Telles nå i {$after} (før {$before}).
said-unit-changed-set = Telles nå i {$after}.
said-unit-changed-gone = Enheten er tatt bort (før {$before}).
said-reading-added-set = Ny måling: {$after}.
said-reading-removed-gone = Målingen er tatt bort: {$before}.
said-reading-corrected = Målingen er rettet: {$after} (før {$before}).
said-owner-changed = Ansvaret er flyttet til {$after} (før {$before}).
said-owner-changed-set = {$after} har fått ansvaret.
said-owner-changed-gone = {$before} har ikke lenger ansvaret.
said-audience-added-set = Målgruppe lagt til: {$after}.
said-audience-lost-gone = Målgruppe tatt bort: {$before}.
said-demand-covered-set = Svarer nå på kravet «{$after}».
said-demand-uncovered-gone = Svarer ikke lenger på kravet «{$before}».
said-waiver-changed = Begrunnelsen for ikke å svare på kravet {$item} er endret: {$after} (før {$before}).
said-waiver-changed-long = Begrunnelsen for ikke å svare på kravet {$item} er endret.
said-waiver-changed-set = Kravet {$item} blir ikke besvart. Begrunnelsen er: {$after}.
said-waiver-changed-gone = Det begrunnes ikke lenger hvorfor planen ikke svarer på kravet {$item}.
said-relation-added-set = {$field}, lagt til: {$after}.
said-relation-removed-gone = {$field}, tatt bort: {$before}.
said-figure-changed = Et tall er endret – {$after} (før {$before}).
said-figure-changed-set = Nytt tall: {$after}.
said-figure-changed-gone = Et tall er tatt bort: {$before}.
said-visibility-changed-set = Vises ikke lenger for alle: {$after}.
said-visibility-changed-gone = Vises nå for alle (før {$before}).
said-embargo-changed = Kan vises fra {$after} (før {$before}).
said-text = {$field}: ny ordlyd.
said-text-set = {$field}: lagt til.
said-text-gone = {$field}: tatt bort.
said-other-file = {$field}: et bilde eller vedlegg er byttet ut.
said-wording-text = {$field}: bare språket er endret.
said-value = {$field}: {$after} (før {$before}).
said-value-set = {$field}: {$after} (lagt til).
said-value-gone = {$field}: tatt bort (før {$before}).

## Hvorfor det er vurdert slik

reason-less-of-rising = Tallet skal opp, og målet er lavere.
reason-more-of-rising = Tallet skal opp, og målet er høyere.
reason-more-of-falling = Tallet skal ned, og målet er høyere.
reason-less-of-falling = Tallet skal ned, og målet er lavere.
reason-direction-unknown = Planen sier ikke hvilken vei tallet skal.
reason-later = Det blir gjort senere.
reason-earlier = Det blir gjort tidligere.
reason-nobody-answers = Ingen står lenger ansvarlig.
reason-somebody-answers = Før sto ingen ansvarlig.
reason-not-measurable = Det kan ikke lenger følges opp.
reason-measurable = Det kan nå følges opp.
reason-undated = Fristen er borte.
reason-dated = Det har fått en frist.
reason-fewer-targets = Det er ett måltall mindre å nå.
reason-more-targets = Det er ett måltall mer å nå.
reason-accepts-more = Flere verdier er gode nok.
reason-accepts-less = Færre verdier er gode nok.
reason-in-words-only = Tallet står bare med ord.
reason-not-only-in-words = Tallet står ikke lenger bare med ord.
reason-conditional = Det er stilt et vilkår.
reason-unconditional = Vilkåret er tatt bort.
reason-less-often = Det skjer sjeldnere.
reason-more-often = Det skjer oftere.
reason-used-less = Den skal brukes mindre.
reason-used-more = Den skal brukes mer.
reason-less-money = Det er mindre penger til det.
reason-more-money = Det er mer penger til det.
reason-not-adopted = Planen er ikke lenger vedtatt.
reason-adopted = Planen er vedtatt.
reason-told-later = Offentligheten får vite det senere.
reason-told-earlier = Offentligheten får vite det tidligere.
reason-fewer-met = Færre blir nådd.
reason-more-met = Flere blir nådd.
reason-demand-open = Ingenting i planen svarer på det nå.
reason-demand-answered = Ingenting i planen svarte på det før.
reason-no-successor = Ingenting har kommet i stedet.
reason-new-promise = Dette var ikke lovet før.
reason-weaker-words = Ordlyden forplikter mindre.
reason-stronger-words = Ordlyden forplikter mer.
reason-fallen-back = Arbeidet går ikke som planlagt.
reason-taken-up = Arbeidet er i gang igjen.
reason-kept-back = Offentligheten får ikke lenger vite om det.
reason-told = Offentligheten får nå vite om det.
reason-other-file = Ordene er de samme.

## Sidene
changes-summary = Kort fortalt
changes-before = Før
changes-now = Nå
changes-unsaid = Ikke oppgitt
changes-left-out = Det sammenligningen ikke tar med
changes-weightiest = Det som veier tyngst
changes-plan-added = Planen er ny.
changes-plan-removed = Planen er tatt bort.
changes-old-id = tidligere id
changes-others = Gjelder også
changes-likely = Sammenhengen er funnet ved likhet alene og er ikke sikker.
changes-wording = Ordlyden
changes-both = Begge versjonene side om side
changes-deleted = slettet
changes-deleted-end = slutt på slettet
changes-inserted = satt inn
changes-inserted-end = slutt på satt inn
changes-moved-away = flyttet herfra
changes-moved-away-end = slutt på flyttet herfra
changes-moved-here = flyttet hit
changes-moved-here-end = slutt på flyttet hit
changes-filter = Vis bare
changes-filter-all = Vis alt
changes-filter-hits = Viser { $shown } av { $total } elementer
changes-filter-none = Ingenting er valgt, så ingenting vises.
changes-cut = { $count ->
    [one] Ett element til er endret, men fikk ikke plass her.
   *[other] { $count } elementer til er endret, men fikk ikke plass her.
}

## Word

diff-word-day = Sammenlignet
diff-word-compared = Sammenlignet {$date}
diff-word-reading = Det som er strøket eller kommet til, er merket som sporede endringer. Den som godtar alle, sitter igjen med den nye ordlyden; den som forkaster alle, med den gamle. Setningene om endringene blir stående.
diff-word-counts = Endringene i tall
diff-word-judgement = Vurdering
diff-word-elements = Antall elementer
