import type { FailureCode } from '../../domain/failure.ts'

type Sentences = Readonly<Record<FailureCode, string>>

/** One plain sentence a failure: what happened, what is safe, what to do. */
const nl: Sentences = {
  unexpected:
    'Er ging iets mis dat we niet hadden voorzien; wat bewaard was, is veilig. Probeer het nog eens.',
  'bad-input': 'Dit kon zo niet worden verwerkt; er is niets veranderd. Controleer wat er is ingevuld.',
  'vault-missing': 'Er is nog geen kluis op deze plek. Maak eerst een kluis aan.',
  'vault-exists': 'Er is hier al een kluis; die is niet aangeraakt. Open hem met de wachtzin.',
  'vault-locked': 'De kluis is vergrendeld; alles is veilig bewaard. Ontgrendel hem om verder te gaan.',
  'vault-damaged':
    'Een deel van de kluis is beschadigd en daarom niet geopend; er is niets gewist. Zet een reservekopie terug of vraag hulp.',
  'vault-newer':
    'Deze kluis is gemaakt met een nieuwere versie van Weerklank; er is niets veranderd. Werk het programma bij en open hem opnieuw.',
  'row-unreadable':
    'Een regel die hiervoor nodig is, kan niet worden gelezen; er is niets gewist en er is niets gemaakt of getoond. Vraag hulp, of neem een reservekopie van vóór de schade.',
  'rows-left-out':
    'Van deze sessie konden niet alle regels worden gelezen ({{count}} niet); de rest staat er en er is niets gewist. Vraag hulp.',
  'vault-in-use':
    'Deze kluis is al open in een ander venster; er is niets veranderd. Sluit dat venster eerst.',
  'vault-read-only':
    'In de map van de kluis kan niet worden geschreven; er is niets veranderd. Controleer de rechten van die map.',
  'wrong-passphrase': 'Deze wachtzin klopt niet; er is niets veranderd. Probeer het nog eens.',
  'wrong-recovery-key':
    'Deze herstelsleutel klopt niet; er is niets veranderd. Kijk hem na op het papier en typ hem opnieuw.',
  'try-later': 'Wacht nog {{seconds}} seconden voor de volgende poging; uw gegevens zijn veilig.',
  'passphrase-weak': 'Deze wachtzin is te makkelijk te raden. Neem er een van minstens vier losse woorden.',
  'delete-day-wrong':
    'Deze dag om te wissen kan niet; er is niets gemaakt. Kies een dag vanaf vandaag, binnen {{years}} jaar.',
  'too-much-at-once': 'Dit is te veel in één keer; er is niets veranderd. Kies minder tegelijk.',
  'picture-too-large':
    'Het beeld in “{{name}}” is veel groter dan een camera het maakt; er is niets toegevoegd. Kies een opname van een camera of telefoon.',
  'not-found': 'Dit is niet meer te vinden; misschien is het intussen verwijderd. Ga terug en kies opnieuw.',
  'edit-refused':
    'Uw laatste wijziging kon niet worden bewaard; u ziet de sessie weer zoals die in de kluis staat. Doe de wijziging zo nodig opnieuw.',
  'not-saved':
    'Er is niets gemaakt: uw laatste wijzigingen zijn nog niet bewaard, en zouden ontbreken. Bovenaan staat waarom; los dat op en probeer het opnieuw.',
  'no-consent':
    'Zonder toestemming van iedereen in beeld kan er niets worden toegevoegd; het bestand is niet aangeraakt. Leg eerst de toestemming vast.',
  'disk-full':
    'De schijf is vol of bijna vol; wat bewaard was, is veilig en er is geen half bestand achtergebleven. Maak ongeveer {{neededMb}} MB vrij en probeer het opnieuw.',
  'file-unreadable':
    '“{{name}}” kan niet worden gelezen; er is niets veranderd. Controleer of het bestand er nog is en of u het mag openen.',
  'file-unwritable':
    'Op die plek kan niet worden geschreven; er is geen half bestand achtergebleven. Kies een andere map.',
  'file-empty':
    '“{{name}}” is leeg (0 bytes); er is niets toegevoegd. Kopieer de opname opnieuw van de camera of telefoon.',
  'file-folder':
    '“{{name}}” is een map; er is niets toegevoegd. Open de map en kies de opnamen die erin staan.',
  'file-packed':
    '“{{name}}” is een ingepakt bestand, zoals een zip; er is niets toegevoegd. Pak het eerst uit en kies dan de opnamen die erin zaten.',
  'file-truncated':
    'Van “{{name}}” ontbreekt een stuk, waardoor het niet te openen is; er is niets toegevoegd. Kopieer de opname opnieuw van de camera of telefoon.',
  'file-zeros':
    '“{{name}}” bevat geen beeld, alleen lege ruimte; er is niets toegevoegd. Download of kopieer het bestand opnieuw.',
  'not-a-video':
    '“{{name}}” is geen video; er is niets toegevoegd. Kies een opname van een camera of telefoon.',
  'no-video-stream':
    'In “{{name}}” zit alleen geluid of een foto; er is niets toegevoegd. Kies een video-opname.',
  'format-not-read':
    '“{{name}}” is een soort video die Weerklank niet leest; er is niets toegevoegd. Maak er eerst een MP4 van, bijvoorbeeld met het programma van de camera, en kies die.',
  'film-locked':
    '“{{name}}” is beveiligd tegen kopiëren en daarom niet te lezen; er is niets toegevoegd. Vraag degene van wie u het bestand hebt om een versie zonder beveiliging.',
  'film-elsewhere':
    'In “{{name}}” zit zelf geen beeld: het verwijst naar andere bestanden; er is niets toegevoegd. Kies het bestand waar het beeld in zit, of maak er eerst één MP4 van.',
  'too-short': '“{{name}}” is korter dan een halve seconde; er is niets toegevoegd. Kies een langere opname.',
  'decode-failed':
    'Het beeld in “{{name}}” is te beschadigd om te lezen; er is niets toegevoegd en het bestand is niet aangeraakt. Kopieer de opname opnieuw.',
  'picture-unreadable':
    'Een van de opnamen kon niet helemaal worden gelezen; wat bewaard was, is veilig en er is niets half gemaakt. Probeer het nog eens of neem een ander stuk van de opname.',
  'ffmpeg-missing':
    'Het onderdeel dat video leest (ffmpeg) is niet gevonden; uw gegevens zijn veilig. Installeer Weerklank opnieuw.',
  'recording-not-ready':
    'Deze opname wordt nog toegevoegd; er is niets verloren. Probeer het zo dadelijk weer.',
  'reel-traces':
    'De film is niet bewaard: er stond nog iets in dat kan verraden van wie hij is. Er is niets achtergebleven; probeer het opnieuw of vraag hulp.',
  'reel-no-consent':
    'Deze compilatie kan niet aan deze kijkers worden getoond: iemand die in beeld is, heeft daar nog geen toestemming voor gegeven. Bij de compilatie staat wie dat is en wat u kunt doen.',
  'recording-locked':
    'Een opname hierin staat op slot, omdat iemand de toestemming heeft ingetrokken; er is niets naar buiten gegaan. Bij de opname staat wie dat was en wat u kunt doen.',
  'recording-erased':
    'Dit is gestopt, omdat een opname die erin zat is gewist; er is geen half bestand achtergebleven. Begin zo nodig opnieuw met wat er nog is.',
  'consent-taken-back':
    'Deze toestemming is van vóór de dag waarop die is ingetrokken en telt daarom niet meer; er is niets vastgelegd. Vul de dag in waarop er opnieuw toestemming is gegeven.',
  'consent-changed':
    'Het toevoegen is gestopt, omdat niet meer iedereen toestemming geeft; het bestand zelf is niet aangeraakt. Kijk bij het gezin wie dat is, en voeg de opname dan zo nodig opnieuw toe.',
  'mask-unproven':
    'Er is niets gemaakt: iemand die u hebt verborgen, bleek in een fragment nog te herkennen. Kijk waar het vak ligt, en probeer het opnieuw.',
  'reel-empty': 'Er zitten nog geen fragmenten in de compilatie. Voeg er eerst een toe.',
  'reel-held-back':
    'Alle fragmenten van deze compilatie blijven hier: er is niets dat ouders kunnen zien. Er is niets geschreven. Bij ‘Kijk nog even’ ziet u per fragment wat u kunt doen.',
  'reel-held-back-since':
    'Terwijl dit werd gemaakt, is er een fragment bij gekomen dat niet voor ouders is; er is niets naar buiten gegaan. Kijk bij ‘Kijk nog even’ en begin opnieuw.',
  'wrong-pin': 'Deze pincode klopt niet. Probeer het nog eens.',
  'moments-csv-invalid':
    'Regel {{line}} van de lijst met momenten klopt niet ({{problem}}); er is niets toegevoegd. Verbeter de regel en probeer het opnieuw.',
  'codebook-file-invalid':
    '“{{name}}” kon niet worden toegevoegd: {{problem}}. Er is niets veranderd; verbeter het bestand of vraag een nieuw.',
  'codebook-in-use':
    'Dit codeboek is gebruikt en kan daarom niet weg; er is niets veranderd. Verberg het als u het niet meer wilt zien.',
  'codebook-built-in':
    'Een meegeleverd codeboek blijft zoals het is; er is niets veranderd. Maak er een kopie van om het te wijzigen.',
  'print-failed':
    'De pdf kon niet worden gemaakt; er is geen half bestand achtergebleven. Probeer het nog eens.',
  cancelled: 'Gestopt; er is geen half bestand achtergebleven.'
}

const en: Sentences = {
  unexpected: 'Something went wrong that we did not foresee; what was saved is safe. Please try again.',
  'bad-input': 'This could not be processed as it is; nothing has changed. Check what was filled in.',
  'vault-missing': 'There is no vault in this place yet. Make one first.',
  'vault-exists': 'There is a vault here already; it was not touched. Open it with its passphrase.',
  'vault-locked': 'The vault is locked; everything is safely stored. Unlock it to go on.',
  'vault-damaged':
    'Part of the vault is damaged, so it was not opened; nothing was erased. Restore a backup or ask for help.',
  'vault-newer':
    'This vault was made by a newer version of Weerklank; nothing has changed. Update the program and open it again.',
  'row-unreadable':
    'A row that is needed for this cannot be read; nothing was erased, and nothing was made or shown. Ask for help, or use a backup from before the damage.',
  'rows-left-out':
    'Not every line of this session could be read ({{count}} could not); the rest is here and nothing was erased. Ask for help.',
  'vault-in-use':
    'This vault is already open in another window; nothing has changed. Close that window first.',
  'vault-read-only':
    'The folder of the vault cannot be written to; nothing has changed. Check the permissions of that folder.',
  'wrong-passphrase': 'That passphrase is not right; nothing has changed. Please try again.',
  'wrong-recovery-key':
    'That recovery key is not right; nothing has changed. Check it on the paper and type it again.',
  'try-later': 'Wait {{seconds}} more seconds before the next try; your data are safe.',
  'passphrase-weak': 'This passphrase is too easy to guess. Take one of at least four separate words.',
  'delete-day-wrong':
    'That day to delete it by is not possible; nothing was made. Choose a day from today on, within {{years}} years.',
  'too-much-at-once': 'This is too much at once; nothing has changed. Choose less at a time.',
  'picture-too-large':
    'The picture in “{{name}}” is far larger than any camera makes it; nothing was added. Choose a recording from a camera or phone.',
  'not-found': 'This cannot be found any more; it may have been removed meanwhile. Go back and choose again.',
  'edit-refused':
    'Your last change could not be saved; you see the session again as it is in the vault. Make the change again if need be.',
  'not-saved':
    'Nothing was made: your latest changes are not saved yet, and would be missing. The top of the screen says why; solve that and try again.',
  'no-consent':
    'Without the consent of everyone in view nothing can be added; the file was not touched. Record the consent first.',
  'disk-full':
    'The disk is full or nearly full; what was saved is safe and no half-finished file was left behind. Free about {{neededMb}} MB and try again.',
  'file-unreadable':
    '“{{name}}” cannot be read; nothing has changed. Check that the file is still there and that you may open it.',
  'file-unwritable':
    'That place cannot be written to; no half-finished file was left behind. Choose another folder.',
  'file-empty':
    '“{{name}}” is empty (0 bytes); nothing was added. Copy the recording again from the camera or phone.',
  'file-folder':
    '“{{name}}” is a folder; nothing was added. Open the folder and choose the recordings in it.',
  'file-packed':
    '“{{name}}” is a packed file, such as a zip; nothing was added. Unpack it first, then choose the recordings that were in it.',
  'file-truncated':
    'A part of “{{name}}” is missing, so it cannot be opened; nothing was added. Copy the recording again from the camera or phone.',
  'file-zeros':
    '“{{name}}” holds no picture, only empty space; nothing was added. Download or copy the file again.',
  'not-a-video': '“{{name}}” is not a video; nothing was added. Choose a recording from a camera or phone.',
  'no-video-stream': '“{{name}}” holds only sound or a photo; nothing was added. Choose a video recording.',
  'format-not-read':
    '“{{name}}” is a kind of video that Weerklank does not read; nothing was added. Make an MP4 of it first, for instance with the camera’s own program, and choose that.',
  'film-locked':
    '“{{name}}” is protected against copying and so cannot be read; nothing was added. Ask whoever gave you the file for a version without protection.',
  'film-elsewhere':
    '“{{name}}” holds no picture itself: it points to other files; nothing was added. Choose the file that holds the picture, or make one MP4 of it first.',
  'too-short': '“{{name}}” is shorter than half a second; nothing was added. Choose a longer recording.',
  'decode-failed':
    'The picture in “{{name}}” is too damaged to read; nothing was added and the file was not touched. Copy the recording again.',
  'picture-unreadable':
    'One of the recordings could not be read completely; what was saved is safe and nothing was left half made. Try again or take another part of the recording.',
  'ffmpeg-missing':
    'The part that reads video (ffmpeg) was not found; your data are safe. Install Weerklank again.',
  'recording-not-ready': 'This recording is still being added; nothing is lost. Try again in a moment.',
  'reel-traces':
    'The film was not kept: something in it could still tell whose it is. Nothing was left behind; try again or ask for help.',
  'reel-no-consent':
    'This reel can’t be shown to these viewers: someone in view has not agreed to that yet. The reel’s check says who, and what can be done.',
  'recording-locked':
    'A recording in this is on lock, because someone has withdrawn consent; nothing has left. The recording says who that was and what you can do.',
  'recording-erased':
    'This was stopped, because a recording in it has been erased; nothing was left half done. Start again if need be with what is still there.',
  'consent-taken-back':
    'This consent is from before the day on which it was withdrawn, so it counts no more; nothing was recorded. Fill in the day on which consent was given anew.',
  'consent-changed':
    'Adding it was stopped, because not everyone consents any more; the file itself was not touched. See on the family’s page who that is, and add the recording again if need be.',
  'mask-unproven':
    'Nothing was made: someone you have hidden could still be recognised in a clip. Check where the box lies, and try again.',
  'reel-empty': 'There are no clips in the reel yet. Add one first.',
  'reel-held-back':
    'All clips of this reel stay here: there is nothing that parents can see. Nothing was written. Under ‘A second look’ you find what you can do for each clip.',
  'reel-held-back-since':
    'While this was being made, a clip in it came to be held back from parents; nothing has left. See ‘A second look’ and start again.',
  'wrong-pin': 'That PIN is not right. Please try again.',
  'moments-csv-invalid':
    'Line {{line}} of the list of moments is not right ({{problem}}); nothing was added. Correct the line and try again.',
  'codebook-file-invalid':
    '“{{name}}” could not be added: {{problem}}. Nothing has changed; correct the file or ask for another one.',
  'codebook-in-use':
    'This codebook has been used, so it cannot be removed; nothing has changed. Hide it if you no longer want to see it.',
  'codebook-built-in':
    'A built-in codebook stays as it is; nothing has changed. Make a copy of it to change it.',
  'print-failed': 'The PDF could not be made; no half-finished file was left behind. Please try again.',
  cancelled: 'Stopped; no half-finished file was left behind.'
}

export const failure = { nl, en }
