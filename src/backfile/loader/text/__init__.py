from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings
from backfile.models import *
def read(capture, settings):
    lines=capture.text.split("\n"); blocks=[]; head=None; led=[]
    for n,l in enumerate(lines,1):
        t=l.strip()
        if not t: led.append(LedgerLine(n,l,Role.BLANK)); continue
        if head is None: head=t; led.append(LedgerLine(n,l,Role.HEADLINE)); continue
        blocks.append(Paragraph(t,(n,))); led.append(LedgerLine(n,l,Role.PARAGRAPH))
    return Finding((Section(None,2,tuple(blocks),1),),tuple(led),headline=head)
READER=Reader("text",0,(".txt",".text"),read)
