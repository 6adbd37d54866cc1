Feature: A volunteer reports a worry

  Background:
    Given Fatma is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    And "B-07" in "Noord" is visited by Fatma, supervised by Daan, deputy Els

  Scenario: Three taps and it is filed; what comes after can be skipped
    When Fatma sends "Zorg melden"
    Then Fatma can pick "danger_now", "fallen", "confused", "low", "medicines", "no_reply", "something_else", "do_not_know"
    When Fatma picks "fallen"
    Then Fatma hears "sign.whom" containing "Bel 112"
    And Fatma can pick "B-07", "B-12", "yes", "nobody_coded"
    When Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Dit gaat naar Daan"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    And Els hears nothing
    When Fatma picks "skip"
    Then Fatma hears "details.seen"
    When Fatma picks "skip"
    Then Fatma hears "details.knows"
    When Fatma picks "skip"

  Scenario: What was seen is kept, and read by whoever takes it
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "sign.filed" containing "B-12"
    And Daan hears "escalation.please-take"
    When Fatma picks "skip"
    And Fatma sends "Een blauwe plek op de arm, BSN 111222333"
    And Fatma picks "no"
    Then Fatma hears "details.kept"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Een blauwe plek op de arm, BSN •••••••••"
    And Fatma hears "escalation.taken-by"

  Scenario: A volunteer only raises
    When Fatma sends "B-12 concern fallen"
    Then Fatma hears "sign.filed"
    And Fatma can pick "today", "emergency", "skip"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma picks "today"
    Then Fatma hears "details.raised" containing "Daan"
    And Fatma hears "details.seen"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: Left before it was said which of two it is
    When Fatma sends "Zorg melden"
    And Fatma picks "low"
    Then Fatma hears "sign.which"
    When 9 minutes pass
    Then Daan hears nothing
    When 1 minute passes
    Then Daan hears "escalation.please-take" containing "Vandaag"
    And Fatma hears "sign.filed" containing "bewoner onbekend"
    And Fatma can pick "whom", "undo"

  Scenario: Left before anything was said but that it is something else
    When Fatma sends "Zorg melden"
    And Fatma picks "something_else"
    Then Fatma hears "sign.which"
    When 10 minutes pass
    Then Daan hears "escalation.please-take" containing "Deze week"
    And Fatma hears "sign.filed" containing "Er klopt iets niet"

  Scenario: A line whose words name no sign, and then no signal
    When Fatma sends "B-12 zorg rare gordijnen"
    Then Fatma hears "sign.what"
    When 10 minutes pass
    Then Daan hears "escalation.please-take" containing "Deze week"
    And Fatma hears "sign.filed" containing "B-12"
    And Fatma hears "details.urgency"

  Scenario: Nobody said whom in ten minutes
    When Fatma sends "gevallen"
    Then Fatma hears "sign.whom"
    When 9 minutes pass
    Then Daan hears nothing
    When 1 minute passes
    Then Daan hears "escalation.please-take"
    And Fatma hears "sign.filed" containing "bewoner onbekend"
    And Fatma can pick "whom", "undo"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Bewoner onbekend"
    And Fatma hears "escalation.taken-by"
    When Fatma picks "whom"
    And Fatma picks "B-12"
    Then Fatma hears "sign.filed" containing "Daan"
    And Fatma hears "details.seen"
    And Daan hears "sign.now-known" containing "B-12"

  Scenario: Close spelling is confirmed first
    When Fatma sends "gevalen"
    Then Fatma hears "sign.did-you-mean"
    And Fatma can pick "falls", "something_else"
    When Fatma picks "falls"
    Then Fatma hears "sign.whom"

  Scenario: Close spelling that was something else
    When Fatma sends "gevalen"
    And Fatma picks "something_else"
    Then Fatma hears "sign.what"

  Scenario: A door that stays shut climbs faster than anything else of today
    When Fatma reports the sign "no_answer" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When 5 minutes pass
    Then Els hears "escalation.please-take"

  Scenario: Somebody without a code goes to whoever has duty
    Given the area "Zuid" with hours "ma-vr 09:00-17:00" and after hours "Saskia"
    And Saskia is a professional in "Zuid"
    And Riet is a volunteer in "Zuid"
    When Riet sends "geldzorgen"
    And Riet picks "nobody_coded"
    Then Riet hears "sign.filed" containing "Dit gaat naar Saskia"
    And Riet hears "details.urgency"
    And Saskia hears "escalation.please-take"

  Scenario: From today on the volunteer gets the professional's number
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed" containing "Je begeleider Daan: 06"
    And Daan hears "escalation.please-take"

  Scenario: Notes that add up are put before the supervisor
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    When 10 days pass
    Then Daan hears "escalation.on-list"
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    When Fatma reports the sign "loneliness_low_mood" about "B-12" as "note"
    Then Fatma hears "sign.filed"
    And Daan hears "sign.notes-add-up"
    When Daan picks "yes"
    Then Daan hears "sign.notes-raised"
    And Daan hears "escalation.please-take" containing "Deze week"

  Scenario: Taken back, but never silenced
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Fatma picks "undo"
    Then Fatma hears "sign.undone-stays" containing "Je woorden staan er niet meer in. Ik vertel het aan Daan."
    And Daan hears "escalation.withdrawn" containing "Fatma"
    And Fatma can pick nothing
    When 1 day passes
    Then Els hears "escalation.please-take"
    When Els picks "take"
    Then Els hears "escalation.details" containing "gemeld maandag 2 maart, 10:00"
    And Daan hears "escalation.taken-by"
    When Els picks "close"
    Then Els hears "close.outcome"
    When Els picks "nothing_needed"
    Then Els hears "close.noted-nobody"
    And Daan hears "escalation.closed"
    And Fatma hears nothing

  Scenario: An edited line is judged anew and can raise
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take" containing "Deze week"
    When Fatma changes her last message to "B-12 zorg gevallen vandaag"
    Then Fatma hears "sign.changed" containing "B-12"
    And Daan hears "escalation.please-take" containing "Vandaag"

  Scenario: The line itself is taken back
    When Fatma sends "B-12 zorg gevallen"
    Then Fatma hears "sign.filed"
    And Fatma hears "details.urgency"
    And Daan hears "escalation.please-take"
    When Fatma withdraws her last message
    Then Fatma hears "sign.undone-stays"
    And Daan hears "escalation.withdrawn"

  Scenario: Two volunteers, one resident, one card
    Given Riet is a volunteer in "Noord"
    And "B-12" in "Noord" is visited by Riet, supervised by Daan, deputy Els
    When Fatma reports the sign "falls" about "B-12" as "this_week"
    Then Fatma hears "sign.filed"
    And Daan hears "escalation.please-take"
    When Riet reports the sign "mental_crisis" about "B-12" as "today"
    Then Riet hears "sign.filed" containing "Daan"
    And Fatma hears nothing
    And Daan hears "escalation.joined"
    And Daan hears "escalation.please-take" containing "Vandaag"
    When Daan picks "take"
    Then Daan hears "escalation.details" containing "Gevallen"
    And Fatma hears "escalation.taken-by"
    And Riet hears "escalation.taken-by"

  Scenario: Friday evening, with nobody on duty
    Given it is 2026-03-06 17:05
    When Fatma reports the sign "mental_crisis" about "B-12" as "today"
    Then Fatma hears "sign.filed"
    And Fatma hears "escalation.nobody-reachable" containing "113"
    And Fatma can pick "called_instead", "not_managing"

  Scenario: In English
    Given Tom is a volunteer in "Noord" who speaks English
    And "B-09" in "Noord" is visited by Tom, supervised by Daan, deputy Els
    When Tom sends "B-09 concern fallen today"
    Then Tom hears "sign.filed" containing "Your supervisor Daan"
    And Tom hears "details.urgency"
    And Daan hears "escalation.please-take" containing "Vandaag"
