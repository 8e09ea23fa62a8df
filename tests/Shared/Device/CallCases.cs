namespace iSocket.Tests.Shared
{
    /// <summary>The life of a call, told by RING, +CLIP, +CLCC and the final words, in every order that modules print them.</summary>
    public static class CallCases
    {
        /// <summary>Calls that come in. Rows of name, script, account; for the form see <see cref="CallScript"/>.</summary>
        public static string[] IncomingRows()
        {
            return new string[]
            {
                "rings, number, left alone", "0:RING 10:CLIP 3000:RING 3010:CLIP 9000:NC", "10 in(+40711000111); None",
                "rings, number, rejected", "0:decide=Reject 0:RING 10:CLIP", "10 in(+40711000111); 10 ATH; None",
                "one action per call", "0:decide=Reject 0:LIST 5:RING 10:CLIP 40:RING 45:CLIP 400:NC", "0 in(+40711000111); 0 ATH; None",
                "the last rings of a rejected call", "0:decide=Reject 0:RING 10:CLIP 300:RING 310:CLIP 1400:RING",
                    "10 in(+40711000111); 10 ATH; None",
                "the next call", "0:decide=Reject 0:RING 10:CLIP 3000:RING 3010:CLIP",
                    "10 in(+40711000111); 10 ATH; 3010 in(+40711000111); 3010 ATH; None",
                "the list comes first", "0:LIST 10:RING 20:CLIP", "0 in(+40711000111); Ringing",
                "the list without a number, then +CLIP", "0:cc=114, 10:RING 20:CLIP", "20 in(+40711000111); Ringing",
                "only the list", "0:LIST 4000:cc=116,+40711000111 4010:NC", "0 in(+40711000111); None",
                "gone within the first ring", "0:cc=114 100:cc=116 110:NC", "None",
                "the cellular form", "0:+CRING:_VOICE 10:CLIP", "10 in(+40711000111); Ringing",
                "withheld", "0:decide=Reject 0:RING 10:+CLIP:_\"\",128,\"\",0,\"\",1", "10 in(); 10 ATH; None",
                "withheld, short", "0:RING 10:+CLIP:_\"\",129", "10 in(); Ringing",
                "withheld, without quotes", "0:RING 10:+CLIP:_,128", "10 in(); Ringing",
                "a short form with a number", "0:RING 10:+CLIP:_\"0711000111\",129", "10 in(0711000111); Ringing",
                "the number never comes", "0:RING 3000:RING 6000:RING 9000:NC", "4000 in(); None",
                "the number comes with the second ring", "0:RING 3000:RING 3010:CLIP", "3010 in(+40711000111); Ringing",
                "the number comes late", "0:RING 3000:RING 6000:RING 6010:CLIP", "4000 in(); 6010 in(+40711000111); Ringing",
                "late and rejected once", "0:RING 4500:decide=Reject 6000:RING 6010:CLIP 6020:CLIP",
                    "4000 in(); 6010 in(+40711000111); 6010 ATH; None",
                "withheld stays withheld", "0:RING 10:+CLIP:_\"\",128 3000:CLIP", "10 in(); Ringing",
                "nobody says that it is over", "0:RING 10:CLIP 3000:RING 20000:end", "10 in(+40711000111); None",
                "a fax is no call", "0:+CLCC:_1,1,4,2,0,\"+40711000111\",145,\"\"", "None",
                "a second caller waits", "0:LIST 50:cc=215,+40799999999", "0 in(+40711000111); Ringing",
                "the end of nothing", "0:NC 10:BUSY 20:cc=116,1", "None",
                "no number in a damaged line", "0:RING 10:+CLCC:_1,1 20:+CLCC:_x,1,4,0", "Ringing",
                "answered", "0:decide=Answer 0:RING 10:CLIP 20:list=110,+40711000111 5000:end", "10 in(+40711000111); 10 ATA; Active",
                "answered, then the caller hangs up", "0:decide=Answer 0:RING 10:CLIP 500:cc=116 510:NC", "10 in(+40711000111); 10 ATA; None",
                "gone before ATA", "0:decide=Answer 0:ATA=NC 0:RING 10:CLIP", "10 in(+40711000111); 10 ATA; None",
                "gone while ATA is out", "0:decide=Answer 0:ATA=- 0:RING 10:CLIP 500:cc=116 510:NC", "10 in(+40711000111); 10 ATA; None",
                "ATA says nothing: nothing may stay live", "0:decide=Answer 0:ATA=- 0:RING 10:CLIP 30000:end",
                    "10 in(+40711000111); 10 ATA; 20030 ATH; None",
                "ended after ten minutes", "0:decide=Answer 0:RING 10:CLIP 20:list=110 700000:end", "10 in(+40711000111); 10 ATA; 600010 ATH; None",
                "the end of a live call is lost", "0:decide=Answer 0:LIST 10:RING 10:CLIP 5000:end", "0 in(+40711000111); 0 ATA; None",
                "a list that never shows a call ends none", "0:decide=Answer 0:RING 10:CLIP 5000:end", "10 in(+40711000111); 10 ATA; Active",
                "a modem without a list: the end is a word", "0:decide=Answer 0:list! 0:RING 10:CLIP 9000:NC", "10 in(+40711000111); 10 ATA; None",
                "the number is only in the list that is asked for", "0:RING 20:list=114,+40711000111 3000:RING", "1500 in(+40711000111); Ringing",
                "a poll that crosses the answer", "0:decide=Answer 0:RING 10:CLIP 1500:list=110 9000:end", "10 in(+40711000111); 10 ATA; Active",
                "polls that are refused end nothing", "0:decide=Answer 0:RING 10:CLIP 20:list! 9000:end", "10 in(+40711000111); 10 ATA; Active",
                "the modem restarts", "0:decide=Answer 0:RING 10:CLIP 20:list=110 3000:lost", "10 in(+40711000111); 10 ATA; None",
                "hung up before it is decided", "0:RING 10:hangup", "10 ATH; None",
                "hung up while ATA is out", "0:decide=Answer 0:ATA=- 0:RING 10:CLIP 100:hangup 200:OK 300:end",
                    "10 in(+40711000111); 10 ATA; 220 ATH; None",
                "ATH is refused at first", "0:decide=Reject 0:ATH=ERROR 0:RING 10:CLIP 15:ATH=OK 2000:end",
                    "10 in(+40711000111); 10 ATH; 30 AT+CHUP; None",
            };
        }

        /// <summary>Calls that the device places.</summary>
        public static string[] PlacedRows()
        {
            return new string[]
            {
                "rings out", "0:place=+407,20 100:cc=102,+407 100:list=102 3000:cc=103 3000:list=103 30000:end",
                    "0 ATD+407;; 23000 ATH; 23000 NotAnswered; None",
                "seen by polls alone", "0:place=+407,20 100:list=102 3500:list=103 30000:end", "0 ATD+407;; 24000 ATH; 24000 NotAnswered; None",
                "never rings", "0:place=+407,20 100:list=102 60000:end", "0 ATD+407;; 30000 ATH; 30000 Failed; None",
                "engaged", "0:place=+407,20 100:list=102 2000:BUSY", "0 ATD+407;; 2000 Failed; None",
                "unreachable", "0:place=+407,20 100:list=102 9000:NC", "0 ATD+407;; 9000 Failed; None",
                "refused by the modem", "0:ATD=ERROR 0:place=+407,20", "0 ATD+407;; 0 Failed; None",
                "BUSY at once", "0:ATD=BUSY 0:place=+407,20", "0 ATD+407;; 0 Failed; None",
                "rejected with BUSY", "0:place=+407,20 100:list=102 2000:cc=103 2010:list=103 6000:BUSY", "0 ATD+407;; 6000 Rejected; None",
                "rejected with NO CARRIER", "0:place=+407,20 100:list=103 6000:NC", "0 ATD+407;; 6000 Rejected; None",
                "rejected, told by the list first", "0:place=+407,20 100:list=103 6000:cc=106 6010:BUSY", "0 ATD+407;; 6010 Rejected; None",
                "the network has enough", "0:place=+407,60 100:list=103 45000:NO_ANSWER", "0 ATD+407;; 45000 NotAnswered; None",
                "the end is lost while it rings", "0:place=+407,20 100:list=103 6500:list= 9000:end", "0 ATD+407;; 8000 Rejected; None",
                "one poll misses it", "0:place=+407,20 100:list=103 6500:list= 7500:list=103 9000:end", "0 ATD+407;; Alerting",
                "answered, hung up over there", "0:place=+407,20 100:list=103 6000:cc=100 6000:list=100 50000:NC",
                    "0 ATD+407;; 6000 answered; 50000 Answered; None",
                "answered at once, without ringing", "0:place=+407,20 100:list=100 5000:NC", "0 ATD+407;; 1000 answered; 5000 Answered; None",
                "answered where nobody may listen", "0:mute 0:place=+407,20 100:list=100 5000:end",
                    "0 ATD+407;; 1000 answered; 1020 ATH; 1020 Answered; None",
                "answered and ended after ten minutes", "0:place=+407,20 100:list=100 700000:end",
                    "0 ATD+407;; 1000 answered; 601000 ATH; 601000 Answered; None",
                "the modem restarts while it rings", "0:place=+407,20 100:list=103 6000:lost", "0 ATD+407;; 6000 Failed; None",
                "the modem restarts while it is live", "0:place=+407,20 100:list=100 6000:lost", "0 ATD+407;; 1000 answered; 6000 Answered; None",
                "hung up while it rings", "0:place=+407,20 100:list=103 6500:hangup", "0 ATD+407;; 6500 ATH; 6500 Preempted; None",
                "hung up while live", "0:place=+407,20 100:list=100 6500:hangup", "0 ATD+407;; 1000 answered; 6500 ATH; 6500 Answered; None",
                "hung up while ATD is out", "0:ATD=- 0:place=+407,20 100:hangup 500:OK 600:end", "0 ATD+407;; 520 ATH; 520 Preempted; None",
                "ATD says nothing: nothing may stay", "0:ATD=- 0:place=+407,20 25000:end", "0 ATD+407;; 20020 ATH; 20020 Failed; None",
                "a call comes in just then", "0:ATD=NC 0:place=+407,20 5:RING 6:ATD=OK 6:CLIP 40:list=102 900:end",
                    "0 ATD+407;; 0 Failed; 6 in(+40711000111); Ringing",
                "somebody rings before it is dialled", "0:RING 0:hangup 5:place=+407,20 10:RING 20:list=103 3000:end", "0 ATH; 20 ATD+407;; Alerting",
                "a ring crosses ATD", "0:ATD=- 0:place=+407,20 5:RING 10:CLIP 20:ATD=OK 30:NC 60:list=103 3000:end",
                    "0 ATD+407;; 50 ATH; 70 ATD+407;; Alerting",
                "rings cross every ATD", "0:ATD=- 0:place=+407,20 5:RING 30:NC 75:RING 100:ERROR 140:RING 170:ERROR 3000:end",
                    "0 ATD+407;; 50 ATH; 70 ATD+407;; 120 ATH; 140 ATD+407;; 170 Failed; None",
                "the word for the call before comes late", "0:place=+407,20 100:list=102 2500:cc=106 2501:place=+408,20 2510:BUSY 2600:list=103 9000:end",
                    "0 ATD+407;; 2500 Failed; 2510 ATD+408;; Alerting",
                "the word for the call before never comes", "0:place=+407,20 100:list=102 2500:cc=106 2501:place=+408,20 3600:list=103 9000:end",
                    "0 ATD+407;; 2500 Failed; 3500 ATD+408;; Alerting",
                "the word for a caller who has gone", "0:cc=114 500:cc=116 501:place=+407,20 510:NC 600:list=103 3000:end", "510 ATD+407;; Alerting",
                "a modem without a list: rings as long as it may", "0:list! 0:place=+407,20 60000:end", "0 ATD+407;; 30000 ATH; 30000 Failed; None",
                "a modem without a list: engaged", "0:list! 0:place=+407,20 9000:BUSY", "0 ATD+407;; 9000 Failed; None",
                "a modem without a list: rejected, as its words tell", "0:list! 0:place=+407,20 4000:MO_RING 9000:BUSY",
                    "0 ATD+407;; 9000 Rejected; None",
                "a modem without a list: answered, as its words tell", "0:list! 0:place=+407,20 4000:MO_RING 7000:MO_CONNECTED 90000:NC",
                    "0 ATD+407;; 7000 answered; 90000 Answered; None",
                "no dial tone, as two words", "0:ATD=NO_DIAL_TONE 0:place=+407,20", "0 ATD+407;; 0 Failed; None",
                "the list tells of another call", "0:place=+407,20 100:list=114,+40711000111 5000:end", "0 ATD+407;; 2000 Failed; None",
            };
        }

        /// <summary>What may be found after a restart of the processor.</summary>
        public static string[] FoundRows()
        {
            return new string[]
            {
                "no call", "0:look 5000:end", "None",
                "a live one", "0:list=100 0:look 50:list= 5000:end", "20 ATH; None",
                "one that is dialled", "0:list=102 0:look 50:list= 5000:end", "20 ATH; None",
                "one that rings over there", "0:list=103 0:look 50:list= 5000:end", "20 ATH; None",
                "one that comes in", "0:list=114,+407 0:look 100:RING", "0 in(+407); Ringing",
                "one that was over", "0:list=106 0:look 5000:end", "None",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            return new CallScript().Play(text);
        }
    }
}
