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
    somebody someone everyone everybody bot mirrorball u r ur bro dude man guys folks lol btw idk
    not n't don didn doesn isn wasn weren aren one ones thing things kind sort speak some any all
    both each every dance danced dances dancer dancers couple couples celebrity celebrities celeb
    celebs star pro pros professional professionals contestant contestants competitor competitors if
    than about into over during after before off down back
    """.split()  # noqa: SIM905 -- a list of words reads best as a text
)
