using System.Linq;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>Mains, battery, processor.</summary>
internal sealed partial class SoakRun
{
    private const long StartUs = 3 * SecondUs;
    private const long RestoreUs = 6 * SecondUs;
    private bool _isCutOrdered;

    public void PowerOff()
    {
        Note("mains off");
        Counters.PowerCuts++;
        World.Board.PowerOff();
        if (World.Board.IsAlive)
        {
            State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.MainsLost, NowUs, NowUs + (4 * SecondUs))));
        }
        else
        {
            LoseSupply();
        }
    }

    public void EmptyBattery()
    {
        Note("battery empty");
        World.Board.BatteryEmpty();
        LoseSupply();
    }

    public void PowerOn()
    {
        Note("mains on");
        if (State.All.Any(r => r.ClockFrom == ClockSource.Owner) && !World.Board.IsAlive)
        {
            ForgetTime();
        }

        World.Board.PowerOn();
        State.Each(r => r.ReturnMains(NowUs));
        if (World.Network.SendsTimeAtRegistration)
        {
            State.Each(r =>
            {
                if (r.ClockFrom is ClockSource.None or ClockSource.Modem)
                {
                    r.ClockUncertainUs = NowUs + (5 * MinuteUs);
                    r.SetClock(LocalMs, NowUs, ClockSource.Network);
                }
            });
        }

        State.Each(r => r.ExpectReading(NowUs));
        Disturb(RegisteredWithinUs);
        Started(StartUs);
    }

    /// <summary>The modem's clock stops, as after a long time without supply.</summary>
    public void ForgetTime()
    {
        World.Modem.SetClock(null);
        State.Each(r => r.ClockFrom = ClockSource.None);
    }

    public void Crash()
    {
        Note("processor reset");
        World.Board.ProcessorReset();
        State.Each(r => r.CrashCalls(NowUs));
        Disturb(RegisteredWithinUs);
        Started(RestoreUs);
    }

    public void OrderCut(int writes)
    {
        Note($"the supply will die at write {writes}");
        _isCutOrdered = true;
        World.Board.CutAtFlashWrite(writes);
    }

    private void LookForCut()
    {
        if (!_isCutOrdered || World.Board.IsAlive)
        {
            return;
        }

        _isCutOrdered = false;
        Note("the supply died");
        Counters.PowerCuts++;

        // What was about to happen has happened, or not, or its alert is stored and the rest is not (decision 22).
        State.Replace("the supply died", r =>
        {
            Reference[] next = [.. r.Options(NowUs)];
            return [r, .. next, .. next.Where(o => o.Owed.Exists(t => t.IsAlert && !r.Owed.Contains(t))).Select(o => r with { Owed = o.Owed }), .. next.SelectMany(o => o.Options(NowUs))];
        });
        LoseSupply();
    }

    private void LoseSupply()
    {
        bool found = World.Sim.MessageCount > 0;
        _isCutOrdered = false;
        _settleUs = 0;
        State.Each(r =>
        {
            r.LoseSupply(NowUs);
            r.Causes = [.. r.Causes.Select(c => found ? c with { IsOptional = true } : c)];
            r.Owed = [.. r.Owed.Select(o => o.IsAlert ? o : o with { MayBeLost = true })];
        });
        Disturb(RegisteredWithinUs);
    }
}
