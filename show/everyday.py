"""Words of everyday English and of the show that are not to be taken for a misspelt name."""

_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly")

_WORDS = frozenset(
    """
    a able about above across act actor actress add address after again against age ago agree ahead air
    album alert alien all allow almost alone along already also although always am america american among
    an and animal announce another answer any anybody anyone anything appear are area arm around arrest
    arrive art artist as ask at athlete attack audience average award away awesome awful baby back bad
    balance ball ballroom band bank bar base basic basis be bear beat beautiful became because become been
    before began begin behind being believe bell belong below best bet better between beyond bible big
    bill birth bit black block blue board boat body bond bone bonus book boot born boss both bottom bought
    box boy brand break bring broke brother brought brown build burn business busy but buy by call came
    camera can canal cannot capture car card care career carrier carry case cast catch cause center
    certain chair champion championship chance change channel character charge check child children choose
    chose church city claim clash class clean clear close club coach cold color come comedian comment
    common company compare compete competition complete contest contestant control cool core corner
    correct cost could count country couple course cover crazy create critic cross crowd cry culture
    current cut dad daily damn dance data date daughter day dead deal death debut decade decide deck deep
    deliver demand describe design did die differ difference different difficult dinner do doctor does dog
    done door double down draw dress drink drive driven drop due during each ear early earn earth easy eat
    eight eighth either eleven eliminate elimination else emotion end enjoy enough enter entire episode
    equal especially even event ever every everybody everyone everything exact example excite expect
    expert explain eye face fact fail fair fall false family famous fan fantastic far fast father favor
    favorite favourite fear feel feet fell felt few field fight figure final finale finalist find fine
    finish fire first fit five fix flat flight flood floor flower fly follow food foot football for force
    foreign forget form former formula fortune forward found four fox foxtrot free freestyle french fresh
    friend from front full fun funny future gain game gather gave get girl give glad go goal god going
    gold gone good got grade grand grave great greece greek green ground group grow guess guest guide
    guilty gun guy had hair half hall hand handle happen happy hard has hate have he head hear heart heavy
    held hello help her here hero high higher highest him himself his history hit hold hole home hope
    horse host hot hotel hour house how however huge human hundred hunt hurt husband i ice idea if ill
    imagine important in include indeed injury inside instead interest interview into is island issue it
    item its jacket jive job join joke journey judge jump just justice keep kept key kid kill kind king
    kiss kitchen knew know label lady laid land language large last late later latest laugh law lay lead
    league learn least leave led left leg length less let letter level lie life lift light like line list
    listen little live local lone long look lord lose loss lost lot love low lower lowest luck lucky mad
    made main make male man many map march mark market marry mass master match matter may maybe me mean
    meant measure medal media meet member memory men mention mercy met middle might mile mind mine minute
    mirror mirrorball miss mistake model modern mom moment money month more morning most mother mount
    mouth move movie much multiple music musician must my myself name nation national near nearly need
    neither never new newly news next nice night nine ninth no nobody none nor normal north not note
    nothing notice now number object obvious odd of off offer office often oh oil old older oldest olympic
    on once one only open opinion or orange order original other our out outside over own pace pack page
    paid pain pair panel paper parent park part partner party paso pass past pay peace people per percent
    perfect perform performance perhaps period person phone photo pick picture piece place plain plan play
    player please plus point police poor pop port position possible post potato pound poverty power
    practice premiere prepare present presenter president press pretty previous price pride prince
    princess prior prize pro probably problem produce professional program proud prove public pull push
    put quarter queen question quick quickstep quite quote race radio rain ran random range rank rate
    rather rating reach read ready real reality really reason receive recent record red redemption
    regional rehearsal relationship remain remember remind remove repeat replace report rest result retire
    return reveal rich ride right rise risk river road rock role rome room rose round routine row rule
    rumba run runner safe said sail salary sale salsa samba same sand sat save saw say scary scene school
    science scope score sea season seat second secret see seem seen self sell semi semifinal send sense
    sent serious serve set seven several sex shake shall shape share she shield shine ship shoe shop shore
    short shot should show shown shut shy sick side sign silver simple since sing singer single sir sister
    sit situation six size skill skip sky sleep slow small smart smile smooth snow so social soft solo
    some somebody someone something sometimes son song soon sorry sort soul sound source south space speak
    special spell spend spice spider sport spot spring stage stand standard star start state station stay
    step still stole stood stop store story straight strange stranger street string strong student studio
    study stupid style subject success such suck sudden sugar suit summer sun super support suppose sure
    surprise swap sweet swim swing switch system table take talent talk tall tango task taste teach team
    tear tell ten term terrible test than thank that the their them theme then there these they thing
    think third this those though thought thousand three threw through throw thus tie till time tire title
    to today together told tomorrow tonight too took top topic total touch tough tour toward town track
    trade train trans tree trio trip trivia trophy trouble true truly trust truth try turn tv twelve
    twenty twice twin two type under understand unfair unit until up upon us use usual valley value vegas
    very video view viewer villain voice vote wait walk wall waltz want war ward warm was wash watch water
    way we wear web week weight weird well went were west what wheel when where whether which while white
    who whole whom whose why wide wife wild will win wind window winner wish with withdraw withdrew within
    without woman women won wonder wonderful wood word wore work world worse worst worth would wow write
    written wrong wrote yard yeah year yes yesterday yet you young younger youngest your zero
    """.split()  # noqa: SIM905 (a thousand quoted words would be no easier to read)
)


def is_everyday(word: str) -> bool:
    """Whether `word`, in plain spelling, is such a word or one with an ending ("scored", "dancing")."""
    if word in _WORDS:
        return True
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return any(
        stem in _WORDS or stem + "e" in _WORDS or (stem[-2:-1] == stem[-1:] and stem[:-1] in _WORDS)
        for stem in stems
        if len(stem) > 1
    )
