"""Words that carry no meaning of their own in a question about the show."""

SMALL_WORDS = frozenset(
    """
    a an the of in on at to for from by with and or but so as is are was were be been being am s t
    re ve ll d m do does did done has have had having will would can could shall should may might
    must i you he she it we they me him her us them my your his its our their mine yours hers theirs
    this that these those there here what which who whom whose when where how that's what's who's
    dwts dancing stars show tv abc program series season seasons please pls plz thanks thank thx hey
    hi hello yo ok okay oh um uh well hmm like just really actually exactly ever again also too then
    now still only even right tell know knows wondering wonder curious remind say says let see look
    up find out give get got gotten getting want wanna need looking question answer anyone anybody
    somebody someone everyone everybody bot mirrorball u r ur bro dude guys folks lol btw idk
    not n't don didn doesn isn wasn weren aren one ones thing things kind sort speak some any all
    both each every dance danced dances dancer dancers couple couples celebrity celebrities celeb
    celebs star pro pros professional professionals contestant contestants competitor competitors if
    about into over during off down back through within upon
    didnt doesnt isnt wasnt werent arent dont cant wont couldnt hasnt havent hadnt wouldnt shouldnt whats
    whos wheres whens hows thats theres theyre hes shes im ive id youre its name names named call called
    happen happened happens quick quickly remember recall finally eventually ultimately officially
    apparently basically honestly sure maybe perhaps think thought believe guess heard hear yeah yep nope
    sorry help show shows tell telling told inform information info detail details fact facts list listed
    give gives gave provide person people folk folks
    pair pairs duo duos contest competition competing compete competed competes competitive ballroom
    please kindly could might want wants wanting wish need needs may let lets check checking double
    make makes made mean meant such very much more so far yet own
    same part overall total altogether together history ya yall y'all da dat dis wat wht wich whch wen
    hw pl tks ty fyi tbh omg wow oops umm hmmm er ah eh actual real true truly correct correctly yes no
    amid among amongst between per via participant participants cast member members talent
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)

TURNING_WORDS = frozenset(
    """
    never nobody none before after since until till than except besides without excluding other others else
    another most least fewest less better worse best worst highest lowest top youngest oldest older younger
    average mean almost nearly next previous following different man woman men women male female boy girl
    lady actor actress singer athlete consecutive row twice thrice perfect ten tens earliest soonest fastest
    longest shortest biggest smallest closest minus hundred thousand million half ago
    """.split()  # noqa: SIM905 -- as above
)
"""Words that turn a question into another one: a reading must account for each of them."""
