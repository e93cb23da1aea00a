/** Signs of danger that can be listed whole: air that runs out, and what nobody may swallow. Written as in vocabulary.ts. */
export const dangers = {
  // What somebody breathes from, and what only holds it.
  air: `oxygen | oxygens | oxigen | oxegen | oxygin | oxyjen | oxgen | oxygn | oxygne | oxyen | oxigin | o2 | o 2 | concentrator* | concentrater | consentrator | consentrater | ventilator | vent battery | breathing machine | air machine`,
  tank: `tank | tanks | tnak | tanck | cylinder | cylinders | canister | gauge | guage | portable | regulator`,
  // Before what runs out, and after it.
  outOf: `out of | outta | outa | running/gettin/getting/runnin low on | low on | almost no | no more _ left | hardly any | barely any | dont have any/no/more | aint got no | got no | not enough | down to the/my/her/his last | on the/my/her/his/our last | used/using/went/ran up/through the/my/her/his/our last`,
  gone: `is/are/was/has/s? almost/about/all/nearly/just? out | is/are/reads/says/on/at/near/nearly/almost/about? empty | emty | empy | almost/about/all? gone | ran/run/runs/running/runnin out | running/runnin/getting/gettin/is/really/so/too/almost low | in/on the red | on red | at/on/says/reads zero | at 0 | reads 0 | says 0 | wont last/make/hold | dont got much | stopped/quit working | quit on me/us/him/her | shut off | shut down | turned off | went off | went dead | died | is/went dead | wont turn/come on | isnt/aint/not working | stopped | quit | lost power | has no power | broke | broke down | not enough | finished | done for | almost/about/nearly done | used up`,
  powerless: `power/lights/light/electric/electricity/electrics is/are/was/just/went/been/still? out/off/gone/down | no power/electric/electricity | lost/lose/losing power/electric/electricity | power outage | blackout | unplugged`,

  swallowed: `swallow/swallowd/swallowed/swalowed/swallered/swolowed/swollowed/swallod/swalloed/swallowing | ate/eaten/et | drank/drunk/drinked/drinking/dranked | chewed/chewing/chomped | bit/bitten | licked/licking | sucked/sucking | sipped/sippin | gulped | guzzled | ingested/injested | got/gotten/get/getting into | got/gotten a? hold of | put/puts/putting/stuck/stuffed/popped/had/has _ in _ mouth | put/puts/putting/stuck/stuffed/popped/had/has _ _ in _ mouth`,
  tookSome: `took/taken/takin/swiped/grabbed some/one/two/three/four/five/a/all/my/our/mommys/moms/grandmas/grandpas/nanas/the | may/might/mighta/maybe/could have? taken/took | too many`,
  mouthed: `in/up/to/into/inside to? his/her/their/the/babys mouth | swallowed/ate/drank/chewed/took it/one/some/them/two/three/that | swallowed | down his/her/the throat`,
  // What nobody may swallow, and what a child may not.
  hazard: `battery | batterys | batteries | batery | baterry | battry | batry | batrey | battary | magnet | magnets | magnits | magnetic balls/beads | bleach | bleech | clorox | chlorox | lysol | windex | drano | pine/pinesol sol? | fabuloso | ammonia | toilet/oven/drain/bathroom/floor/window cleaner/opener/cleanin | drain stuff | cleaner | cleaning fluid/stuff/liquid/product/products/spray/solution | detergent | deturgent | laundry/tide/dish/dishwasher/soap/washing/gain pod/pods/packet/packets/tab/tabs/tablet/tablets | pool/chlorine tab/tabs/tablet/tablets/chemicals/shock | chlorine | tide/laundry soap | antifreeze | anti freeze | coolant | lamp/tiki/torch oil/fluid | lighter fluid | kerosene | gasoline | paint thinner | turpentine | nail polish | polish remover | rat/mouse/ant/roach/bug poison/bait/killer/spray/pellets | poison | weed killer | pesticide | roundup | mothball | mothballs | moth ball/balls | vape/nicotine juice/liquid/oil/gum/pouch/pouches/cartridge | nicotine | edible | edibles | weed/thc/pot/cannabis/cbd gummy/gummies/brownie/brownies/cookie/cookies/candy | hand sanitizer/sanitiser | mouthwash | perfume | cologne | rubbing alcohol | peroxide | water/gel beads | super glue | hair dye | wart remover`,
  medicine: `pill | pills | pils | pilz | tablet | tablets | medicine | medicines | medicin | medecine | meds | medication | medications | vitamins | iron | gummies | suboxone | methadone | oxycodone | percocet | percocets | metformin | glipizide | metoprolol | clonidine | insulin | tylenol | advil | aspirin | benadryl | xanax | adderall | patch | patches`,
  child: `baby | babys | babies | infant | newborn | toddler | todler | son | sons | daughter | dauhgter | kid | kids | child | childs | boy | girl | grandson | granson | granddaughter | grandaughter | grandbaby | grandkid | grandchild | grankid | nephew | neice | niece | twin | twins | little one/ones/guy/girl/boy | year/yr/yrs/years/month/months/mo/mos old | yr/yrs/yo/mo | one/two/three/four/five/six year/yr | crawling | preschooler | foster kid/child`,
  own: `his | her | hers | their | all`,
  // What makes of it nothing that happens now.
  notNow: `trainer | trainers | training | last week/month/year/summer/winter/spring/fall/time/night | yesterday | ago | if | in case | whenever | used to | back in | as a kid/child | once | cleared | ruled out | xray/scan showed/shows/was | passed it | refill | refills | delivery is/comes | delivers | supply/supplies? company | full | extra | spare`,
  // Who works where: "this is Dana from Riverbend Dialysis".
  introducing: `this is/iz | its | it is | im | i am | my name is | names/name is | hi/hello/hey/morning/afternoon`,
  worksAt: `from | frm | at | with | w | over at | here at/with | calling from/with/at | out of`,
  workplace: `dialysis | dialisis | dyalisis | dialasys | kidney care/center/clinic | davita | fresenius | rehab | rehabilitation | hospice | nursing | nursing home/facility | hospital | hosptal | clinic | clinc | center | centre | ctr | care | healthcare | health | agency | group home | day program | adult day | oncology | pediatrics | therapy | behavioral health | methadone | medical | office | facility | home care | homecare | homes | wing | unit | desk | floor | department | dept | manor | commons | village | services | associates | program | shelter | school`,
  denying: `didnt | dident | doesnt | dont | never | not | wont | hasnt | cant | couldnt | wouldnt`,

  // Who keeps back who they are, which what was learned may take for despair: "I don't want to give my birthday".
  withholding: `dont/not/wont/wouldnt/aint/never/cannot/cant/didnt/refuse/refusing/hate want/wanna/wana/like/gonna/gunna/going/goin/feel/trust/comfortable/comfterble/comfy/ok/okay/supposed/willing/about? comfortable/comfterble/comfy/safe/right/ok/okay/good/easy/you/u? with/about/to/2? give/giving/givin/gives/tell/telling/tellin/say/saying/share/sharing/send/sending/put/putting/type/typing/provide/disclose/hand/write/writing/enter/entering`,
  isPrivate: `none of your/ur/yall business/bizness | thats/its/is/are/too/very/so private/personal/confidential`,
  identity: `birthday | birthdays | birth day/date/dates | birthdate | bday | b day | dob | d o b | date of my/his/her/our? birth | when i/he/she was born | how old i/he/she am/is | age | id | ids | i d | medicaid/member/husky/case/card/id? number | medicaid | card | social | social security number? | ss | ssn | first/last/full? name | names | zip | zip code | zipcode | personal/private? info/information/infos/data/details | who i am`,
  keptFrom: `to you/u/him/her/them/anyone/anybody/nobody/strangers | to 2 u | to/2 a/an/no/some/this robot/machine/computer/bot/stranger/app/text/recording/program | over/by/on/in/via/thru/through/to the/a/this/my? text/texts/phone/line/internet/chat/message/computer/email/web/website | online | on? here | out loud`,
  besideIdentity: `my | your | his | her | our | you | u | ya | yall | out | the | that | any | all | of | them | this | him`,
  beforeKept: `i | im | id | ill | ive | we | he | she | no | nope | sorry | well | really | just | rather | would | do | am | is | and | but`,

  // In whom a fever is an emergency, however small.
  chemo: `chemo | kemo | keemo | chemotherapy | neutropenic | neutropenia`,

  // A ride that is not needed: "I don't need my ride on Friday anymore". Who won't be needing any may say more than that.
  rideLeft: `dont/doesnt/do_not/does_not/no_longer need/want my/the/that/this/any/a/those/these/his/her? of? the/my/those/these? ride/rides/trip/trips/pickup/pickups/car/van anymore/any_more/any_longer/no_more?`,

  // A crisis that is denied, mostly because it was asked about: what is said beside it is read by itself.
  deniedCrisis: `no/nope/naw? i/im/i_am/iam? not/aint suicidal/in_crisis/a_danger_to_myself/a_danger_to_anyone/a_danger_to_nobody | no/nope/naw? i? dont/do_not/doesnt/never feel/feeling suicidal | no suicidal/homicidal/self_harm thoughts/thought/ideas/ideation/feelings? | no self_harm/homicidal_thoughts/suicidal_ideation | no/nope/naw? i/im? not/aint thinking/thinkin of/about suicide/hurting_myself/hurtin_myself/harming_myself/killing_myself/ending_my_life/self_harm | no/nope/naw? i? dont want/wanna/feel to/like? hurt/hurting/hurtin/harm/harming/kill/killing myself | no thoughts of suicide/self_harm/harming_myself/hurting_myself/harm_to_self_or_others/harming_self_or_others | i? aint/im_not/i_am_not suicidal`,
  but: `but | except | though | yet | anymore | any more | no longer | lie | lied | lying | wish | tonight | if | until | scared | afraid | already`,
  ofRide: `ride | rides | pickup | pick up/me | van | driver | appt | appts | appointment | appointments | counseling | counselor | counselin | therapy | therapist | group | visit | visits | session | move | change | reschedule | confirm | book`,

  // A crash that is long over, and what tells that something of it is not.
  crash: `crash* | wreck* | accident* | collision | collided | rear ended | rearended | fender bender | ran a/the? red light | ran a/the? stop sign | hit/scraped a/another/the/somebodys? car/pole/tree/curb/wall/deer/truck/fence`,
  longAgo: `last week/month/year/summer/winter/spring/fall | weeks/months/years ago | a/one/two/three/four/five/six/few/couple week/weeks/month/months/year/years ago`,
  sinceThen: `now | still | since | keep/keeps | today | tonight | hurt* | pain* | sore | ache* | dizz* | bleed* | blood | vomit* | throw* | puk* | breath* | cant/cannot/couldnt | head* | neck | chest | back | leg | arm | numb* | hospital | hit his/her/my | passed out | scared | die | dying | kill* | suicid* | hopeless`,
  // Only in one breath: "no, an emergency" denies none.
  deniedEmergency: `not/isnt/aint/no/wasnt an/a/any/really? emergency | not/isnt/aint an? actual/real emergency`,
  // How much less than said, in words of which none makes a danger less: "my chest hurts a little".
  degree: `a little/lil/lill/litle/tiny bit? of? | a bit/tad of? | just? kinda/kind_of/sorta/sort_of | slightly/somewhat`,

  // A rescue, which somebody needs watching after however well they seem: "used her EpiPen", "we gave him Narcan".
  rescuing: `used/use/using/usd/uzed/did/gave/give/given/giving/hit/sprayed/jabbed/stuck/injected/poked/needed/administered | got/was/been given/hit`,
  rescue: `epi | epipen | epipens | eppipen | epypen | epi/eppi pen | auvi q | auviq | epinephrine | epinefrine | epinephrin | auto injector | autoinjector | adrenaline | narcan | narcon | narkan | naloxone | naloxon`,
  // What may be one where something is told to which people are allergic.
  pen: `my/the/her/his/moms/dads pen | injector`,
  allergen: `nut | nuts | peanut | peanuts | walnuts | walnut cookie/cookies/bread/cake/muffin/brownie/salad/oil/pie | almond | almonds | cashew | cashews | pecan | pecans | pistachio | pistachios | hazelnut | hazelnuts | sesame | shellfish | shrimp | shrimps | crab | lobster | sting | stings | stung | bee | wasp | hornet | yellow jacket | fire ants | allergy | allergic | allergies | hives | anaphylaxis`,
  rescued: `epid | epied | epipenned | narcand | narcanned | narcaned`,

  // Fits, and that one follows another.
  fit: `seizure* | seizur* | seizing | siezure* | seazure* | sezure* | seizer* | ceizure* | fits | fitting | convuls* | shaking fit/fits/spell/spells | spells`,
  again: `back/bak/bac to/2 back/bak/bac | one after another/the/other | one right? after | after another | in a row | inna row | 2nd/3rd/4th/second/third/fourth/another one | on top of | between them/each | in between/btwn | and another | keeps/kept having/seizing/going | nonstop | non stop | wont/didnt/dint/hasnt/havent/aint/never/not/without come/came/comin/coming/wake/woke/waking/waken/snap/snapped/come_back round/around/to/up/back/out/all_the_way/between | hasnt/aint/isnt/not been? right/himself/herself since/yet/still`,

  // How old a newborn is, after a number; and its fever.
  days: `day/days old | days`,
  weeks: `week/weeks/wk/wks/weak/weaks old | week/weeks/wk/wks`,
  months: `month/months/mo/mos/mth old`,
  newborn: `newborn | new born | newborns`,
  fever: `fever* | feaver* | fevr* | burning up | burnin up`,
  temperature: `temp | temps | temperature | tempature | thermometer | rectal | rectally | degrees`,

  // A ride to care that cannot wait which nobody thought of in time: "nobody booked my chair for tomorrow".
  unbooked: `forgot/4got/fogot/forgotten/forget to? book/bookin/schedule/scedule/skedule/reserve/request/arrange/order/get/ask/call/text/set/put/line/make/do a/for/up/in/about/on/yall/you/u/my? | forgot/4got/fogot about/bout? my/his/her/the? dialysis/chemo/radiation/infusion/transfusion | forgot/4got/fogot i/he/she/we had/have/has/needed/need | slipped my/his/her/our mind/head | spaced on/out/it? | never/didnt/didn/dint/havent/hadnt/not booked/book/scheduled/schedule/reserved/reserve/requested/request/arranged/arrange/called/call/asked/ask | didnt/never know/knew/realize/realized i/we had/need/needed/have to | should/shoulda/should_have have? booked/called/asked`,
  treatment: `dialysis | dialisis | dialasis | dialisys | dyalisis | dialysys | hemodialysis | hemo | chemo | kemo | chemotherapy | radiation | radiashun | infusion | transfusion | kidney treatment/machine`,
  within: `tomorrow | tommorow | tomorow | tommorrow | tomoro | tomorro | tmrw | tmw | tmr | tmrow | 2morrow | 2moro | today | 2day | tday | tonight | 2nite | this morning/afternoon/evening`,
  ofMorning: `in the morning of`,

  // A scare on the road that is over: "he drove so fast i thought i'd have a heart attack. i'm fine".
  scare: `thought/figured/swore/sure i/id/i_was/i_would/i_d/we/id_just? id/would/was/gonna/going/bout/about? to/gonna? have/had/get a/an? heart attack/atack/attak | i/we almost/nearly/damn_near/practically/about had/have a/an? heart attack/atack/attak/failure | almost/nearly/damn_near/practically/about gave/give/giving me/us/her/him/my_mother/my_mom a/an? heart attack/atack/attak/failure`,
  onTheRoad: `driver | drivers | drove | drive* | driving | chauffeur | guy | lady | van | car | brak* | swerv* | speed* | fast | flew | highway`,
  isOver: `yesterday | last night/week/month/time/friday/monday/tuesday/wednesday/thursday | the other day | i/im/i_am/were/shes/hes/she_is/he_is? am/im/all/is/are? ok/okay/fine/alright/allright | next time | not/dont/no_more again | again | somebody/someone/anybody/driver else | different/another driver`,

  // What a name follows, and its spelling: "her last name is Burns, b as in boy".
  naming: `name/names is/s/iz? | named | called | patient/patients/resident/client is/name/named? | this is`,
  namingLast: `last/family/sur name/names is/iz/was? | surname is/iz?`,
  spelledAs: `with a/an? | like the/a? | as in the/a?`,
};
