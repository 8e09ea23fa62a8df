using iSocket.Core.Calls;
using iSocket.Core.Tests.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Calls;

/// <summary>The life of a call, told by RING, +CLIP, +CLCC and the final words, in every order that modules print them.</summary>
public sealed class CallDeskTests
{
    private const string Clip = "+CLIP:_\"+40711000111\",145,\"\",0,\"\",0";
    private const string List = "+CLCC:_1,1,4,0,0,\"+40711000111\",145,\"\"";

    public static TheoryData<string, string, string> Incoming => new()
    {
        { "rings, number, left alone", $"0:RING 10:{Clip} 3000:RING 3010:{Clip} 9000:NO_CARRIER", "10 in(+40711000111); None" },
        { "rings, number, rejected", $"0:decide=Reject 0:RING 10:{Clip}", "10 in(+40711000111); 10 ATH; None" },
        { "one action per call", $"0:decide=Reject 0:{List} 5:RING 10:{Clip} 40:RING 45:{Clip} 400:NO_CARRIER", "0 in(+40711000111); 0 ATH; None" },
        { "the last rings of a rejected call", $"0:decide=Reject 0:RING 10:{Clip} 300:RING 310:{Clip} 1400:RING", "10 in(+40711000111); 10 ATH; None" },
        { "the next call", $"0:decide=Reject 0:RING 10:{Clip} 3000:RING 3010:{Clip}", "10 in(+40711000111); 10 ATH; 3010 in(+40711000111); 3010 ATH; None" },
        { "the list comes first", $"0:{List} 10:RING 20:{Clip}", "0 in(+40711000111); Ringing" },
        { "the list without a number, then +CLIP", $"0:+CLCC:_1,1,4,0,0,\"\",129,\"\" 10:RING 20:{Clip}", "20 in(+40711000111); Ringing" },
        { "only the list", $"0:{List} 4000:+CLCC:_1,1,6,0,0,\"+40711000111\",145,\"\" 4010:NO_CARRIER", "0 in(+40711000111); None" },
        { "gone within the first ring", "0:+CLCC:_1,1,4,0,0 100:+CLCC:_1,1,6,0,0 110:NO_CARRIER", "None" },
        { "the cellular form", $"0:+CRING:_VOICE 10:{Clip}", "10 in(+40711000111); Ringing" },
        { "withheld", "0:decide=Reject 0:RING 10:+CLIP:_\"\",128,\"\",0,\"\",1", "10 in(); 10 ATH; None" },
        { "withheld, short", "0:RING 10:+CLIP:_\"\",129", "10 in(); Ringing" },
        { "withheld, without quotes", "0:RING 10:+CLIP:_,128", "10 in(); Ringing" },
        { "a short form with a number", "0:RING 10:+CLIP:_\"0711000111\",129", "10 in(0711000111); Ringing" },
        { "the number never comes", "0:RING 3000:RING 6000:RING 9000:NO_CARRIER", "4000 in(); None" },
        { "the number comes with the second ring", $"0:RING 3000:RING 3010:{Clip}", "3010 in(+40711000111); Ringing" },
        { "the number comes late", $"0:RING 3000:RING 6000:RING 6010:{Clip}", "4000 in(); 6010 in(+40711000111); Ringing" },
        { "late and rejected once", $"0:RING 4500:decide=Reject 6000:RING 6010:{Clip} 6020:{Clip}", "4000 in(); 6010 in(+40711000111); 6010 ATH; None" },
        { "withheld stays withheld", $"0:RING 10:+CLIP:_\"\",128 3000:{Clip}", "10 in(); Ringing" },
        { "nobody says that it is over", $"0:RING 10:{Clip} 3000:RING 20000:end", "10 in(+40711000111); None" },
        { "a fax is no call", "0:+CLCC:_1,1,4,2,0,\"+40711000111\",145,\"\"", "None" },
        { "a second caller waits", $"0:{List} 50:+CLCC:_2,1,5,0,0,\"+40799999999\",145,\"\"", "0 in(+40711000111); Ringing" },
        { "the end of nothing", "0:NO_CARRIER 10:BUSY 20:+CLCC:_1,1,6,0,0,\"1\",129,\"\"", "None" },
        { "no number in a damaged line", "0:RING 10:+CLCC:_1,1 20:+CLCC:_x,1,4,0", "Ringing" },
        { "answered", $"0:decide=Answer 0:RING 10:{Clip} 20:list=1,1,0,0,0,\"+40711000111\",145 5000:end", "10 in(+40711000111); 10 ATA; Active" },
        { "answered, then the caller hangs up", $"0:decide=Answer 0:RING 10:{Clip} 500:+CLCC:_1,1,6,0,0 510:NO_CARRIER", "10 in(+40711000111); 10 ATA; None" },
        { "gone before ATA", $"0:decide=Answer 0:ATA=NO_CARRIER 0:RING 10:{Clip}", "10 in(+40711000111); 10 ATA; None" },
        { "gone while ATA is out", $"0:decide=Answer 0:ATA=- 0:RING 10:{Clip} 500:+CLCC:_1,1,6,0,0 510:NO_CARRIER", "10 in(+40711000111); 10 ATA; None" },
        { "ATA says nothing: nothing may stay live", $"0:decide=Answer 0:ATA=- 0:RING 10:{Clip} 30000:end", "10 in(+40711000111); 10 ATA; 20030 ATH; None" },
        { "ended after ten minutes", $"0:decide=Answer 0:RING 10:{Clip} 20:list=1,1,0,0,0 700000:end", "10 in(+40711000111); 10 ATA; 600010 ATH; None" },
        { "the end of a live call is lost", $"0:decide=Answer 0:{List} 10:RING 10:{Clip} 5000:end", "0 in(+40711000111); 0 ATA; None" },
        { "a list that never shows a call ends none", $"0:decide=Answer 0:RING 10:{Clip} 5000:end", "10 in(+40711000111); 10 ATA; Active" },
        { "a modem without a list: the end is a word", $"0:decide=Answer 0:list! 0:RING 10:{Clip} 9000:NO_CARRIER", "10 in(+40711000111); 10 ATA; None" },
        { "the number is only in the list that is asked for", "0:RING 20:list=1,1,4,0,0,\"+40711000111\",145 3000:RING", "1500 in(+40711000111); Ringing" },
        { "a poll that crosses the answer", $"0:decide=Answer 0:RING 10:{Clip} 1500:list=1,1,0,0,0 9000:end", "10 in(+40711000111); 10 ATA; Active" },
        { "polls that are refused end nothing", $"0:decide=Answer 0:RING 10:{Clip} 20:list! 9000:end", "10 in(+40711000111); 10 ATA; Active" },
        { "the modem restarts", $"0:decide=Answer 0:RING 10:{Clip} 20:list=1,1,0,0,0 3000:lost", "10 in(+40711000111); 10 ATA; None" },
        { "hung up before it is decided", "0:RING 10:hangup", "10 ATH; None" },
        { "hung up while ATA is out", $"0:decide=Answer 0:ATA=- 0:RING 10:{Clip} 100:hangup 200:OK 300:end", "10 in(+40711000111); 10 ATA; 220 ATH; None" },
        { "ATH is refused at first", $"0:decide=Reject 0:ATH=ERROR 0:RING 10:{Clip} 15:ATH=OK 2000:end", "10 in(+40711000111); 10 ATH; 30 AT+CHUP; None" },
    };

    public static TheoryData<string, string, string> Placed => new()
    {
        { "rings out", "0:place=+407,20 100:+CLCC:_1,0,2,0,0,\"+407\",145,\"\" 100:list=1,0,2,0,0 3000:+CLCC:_1,0,3,0,0 3000:list=1,0,3,0,0 30000:end", "0 ATD+407;; 23000 ATH; 23000 NotAnswered; None" },
        { "seen by polls alone", "0:place=+407,20 100:list=1,0,2,0,0 3500:list=1,0,3,0,0 30000:end", "0 ATD+407;; 24000 ATH; 24000 NotAnswered; None" },
        { "never rings", "0:place=+407,20 100:list=1,0,2,0,0 60000:end", "0 ATD+407;; 30000 ATH; 30000 Failed; None" },
        { "engaged", "0:place=+407,20 100:list=1,0,2,0,0 2000:BUSY", "0 ATD+407;; 2000 Failed; None" },
        { "unreachable", "0:place=+407,20 100:list=1,0,2,0,0 9000:NO_CARRIER", "0 ATD+407;; 9000 Failed; None" },
        { "refused by the modem", "0:ATD=ERROR 0:place=+407,20", "0 ATD+407;; 0 Failed; None" },
        { "BUSY at once", "0:ATD=BUSY 0:place=+407,20", "0 ATD+407;; 0 Failed; None" },
        { "rejected with BUSY", "0:place=+407,20 100:list=1,0,2,0,0 2000:+CLCC:_1,0,3,0,0 2010:list=1,0,3,0,0 6000:BUSY", "0 ATD+407;; 6000 Rejected; None" },
        { "rejected with NO CARRIER", "0:place=+407,20 100:list=1,0,3,0,0 6000:NO_CARRIER", "0 ATD+407;; 6000 Rejected; None" },
        { "rejected, told by the list first", "0:place=+407,20 100:list=1,0,3,0,0 6000:+CLCC:_1,0,6,0,0 6010:BUSY", "0 ATD+407;; 6010 Rejected; None" },
        { "the network has enough", "0:place=+407,60 100:list=1,0,3,0,0 45000:NO_ANSWER", "0 ATD+407;; 45000 NotAnswered; None" },
        { "the end is lost while it rings", "0:place=+407,20 100:list=1,0,3,0,0 6500:list= 9000:end", "0 ATD+407;; 8000 Rejected; None" },
        { "one poll misses it", "0:place=+407,20 100:list=1,0,3,0,0 6500:list= 7500:list=1,0,3,0,0 9000:end", "0 ATD+407;; Alerting" },
        { "answered, hung up over there", "0:place=+407,20 100:list=1,0,3,0,0 6000:+CLCC:_1,0,0,0,0 6000:list=1,0,0,0,0 50000:NO_CARRIER", "0 ATD+407;; 6000 answered; 50000 Answered; None" },
        { "answered at once, without ringing", "0:place=+407,20 100:list=1,0,0,0,0 5000:NO_CARRIER", "0 ATD+407;; 1000 answered; 5000 Answered; None" },
        { "answered where nobody may listen", "0:mute 0:place=+407,20 100:list=1,0,0,0,0 5000:end", "0 ATD+407;; 1000 answered; 1020 ATH; 1020 Answered; None" },
        { "answered and ended after ten minutes", "0:place=+407,20 100:list=1,0,0,0,0 700000:end", "0 ATD+407;; 1000 answered; 601000 ATH; 601000 Answered; None" },
        { "the modem restarts while it rings", "0:place=+407,20 100:list=1,0,3,0,0 6000:lost", "0 ATD+407;; 6000 Failed; None" },
        { "the modem restarts while it is live", "0:place=+407,20 100:list=1,0,0,0,0 6000:lost", "0 ATD+407;; 1000 answered; 6000 Answered; None" },
        { "hung up while it rings", "0:place=+407,20 100:list=1,0,3,0,0 6500:hangup", "0 ATD+407;; 6500 ATH; 6500 Preempted; None" },
        { "hung up while live", "0:place=+407,20 100:list=1,0,0,0,0 6500:hangup", "0 ATD+407;; 1000 answered; 6500 ATH; 6500 Answered; None" },
        { "hung up while ATD is out", "0:ATD=- 0:place=+407,20 100:hangup 500:OK 600:end", "0 ATD+407;; 520 ATH; 520 Preempted; None" },
        { "ATD says nothing: nothing may stay", "0:ATD=- 0:place=+407,20 25000:end", "0 ATD+407;; 20020 ATH; 20020 Failed; None" },
        { "a call comes in just then", $"0:ATD=NO_CARRIER 0:place=+407,20 5:RING 6:ATD=OK 6:{Clip} 40:list=1,0,2,0,0 900:end", "0 ATD+407;; 0 Failed; 6 in(+40711000111); Ringing" },
        { "somebody rings before it is dialled", $"0:RING 0:hangup 5:place=+407,20 10:RING 20:list=1,0,3,0,0 3000:end", "0 ATH; 20 ATD+407;; Alerting" },
        { "a ring crosses ATD", $"0:ATD=- 0:place=+407,20 5:RING 10:{Clip} 20:ATD=OK 30:NO_CARRIER 60:list=1,0,3,0,0 3000:end", "0 ATD+407;; 50 ATH; 70 ATD+407;; Alerting" },
        { "rings cross every ATD", $"0:ATD=- 0:place=+407,20 5:RING 30:NO_CARRIER 75:RING 100:ERROR 140:RING 170:ERROR 3000:end", "0 ATD+407;; 50 ATH; 70 ATD+407;; 120 ATH; 140 ATD+407;; 170 Failed; None" },
        { "the word for the call before comes late", "0:place=+407,20 100:list=1,0,2,0,0 2500:+CLCC:_1,0,6,0,0 2501:place=+408,20 2510:BUSY 2600:list=1,0,3,0,0 9000:end", "0 ATD+407;; 2500 Failed; 2510 ATD+408;; Alerting" },
        { "the word for the call before never comes", "0:place=+407,20 100:list=1,0,2,0,0 2500:+CLCC:_1,0,6,0,0 2501:place=+408,20 3600:list=1,0,3,0,0 9000:end", "0 ATD+407;; 2500 Failed; 3500 ATD+408;; Alerting" },
        { "the word for a caller who has gone", "0:+CLCC:_1,1,4,0,0 500:+CLCC:_1,1,6,0,0 501:place=+407,20 510:NO_CARRIER 600:list=1,0,3,0,0 3000:end", "510 ATD+407;; Alerting" },
        { "a modem without a list: rings as long as it may", "0:list! 0:place=+407,20 60000:end", "0 ATD+407;; 30000 ATH; 30000 Failed; None" },
        { "a modem without a list: engaged", "0:list! 0:place=+407,20 9000:BUSY", "0 ATD+407;; 9000 Failed; None" },
        { "a modem without a list: rejected, as its words tell", "0:list! 0:place=+407,20 4000:MO_RING 9000:BUSY", "0 ATD+407;; 9000 Rejected; None" },
        { "a modem without a list: answered, as its words tell", "0:list! 0:place=+407,20 4000:MO_RING 7000:MO_CONNECTED 90000:NO_CARRIER", "0 ATD+407;; 7000 answered; 90000 Answered; None" },
        { "no dial tone, as two words", "0:ATD=NO_DIAL_TONE 0:place=+407,20", "0 ATD+407;; 0 Failed; None" },
        { "the list tells of another call", $"0:place=+407,20 100:list=1,1,4,0,0,\"+40711000111\",145 5000:end", "0 ATD+407;; 2000 Failed; None" },
    };

    public static TheoryData<string, string, string> Found => new()
    {
        { "no call", "0:look 5000:end", "None" },
        { "a live one", "0:list=1,0,0,0,0 0:look 50:list= 5000:end", "20 ATH; None" },
        { "one that is dialled", "0:list=1,0,2,0,0 0:look 50:list= 5000:end", "20 ATH; None" },
        { "one that rings over there", "0:list=1,0,3,0,0 0:look 50:list= 5000:end", "20 ATH; None" },
        { "one that comes in", "0:list=1,1,4,0,0,\"+407\",145 0:look 100:RING", "0 in(+407); Ringing" },
        { "one that was over", "0:list=1,0,6,0,0 0:look 5000:end", "None" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    [MemberData(nameof(Incoming))]
    [MemberData(nameof(Placed))]
    public void Follows_the_modem(string name, string script, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, new CallScript().Play(script));
    }

    [Fact]
    public void Tells_who_listens_and_who_is_called()
    {
        CallScript script = new();
        script.Play("0:place=+407,20");
        Assert.True(script.Desk.IsCalling);
        Assert.False(script.Desk.IsLive);
        script.Play("100:+CLCC:_1,0,3,0,0");
        Assert.True(script.Desk.IsCalling);
        script.Play("200:+CLCC:_1,0,0,0,0");
        Assert.False(script.Desk.IsCalling);
        Assert.True(script.Desk.IsLive);
        Assert.False(script.Desk.IsFree);
        script.Play("300:NO_CARRIER");
        Assert.True(script.Desk.IsFree);
        Assert.False(script.Desk.IsLive);
    }

    [Fact]
    public void Polls_once_a_second_and_only_in_a_call()
    {
        CallScript script = new();
        script.Play("0:end 60000:end");
        Assert.Equal(0, script.Polls);
        script.Play("60000:place=+407,20 60000:list=1,0,3,0,0 70500:end");
        Assert.Equal(10, script.Polls);
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        CallDesk desk = new CallScript().Desk;
        Assert.Equal(0, Allocation.Of(() => desk.Tick(5) + desk.DueMs(5)));
    }
}
