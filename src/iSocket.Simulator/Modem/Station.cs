using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>The modem as the network meets it.</summary>
internal sealed class Station : IMobileStation
{
    private readonly ModemParts _parts;

    public Station(ModemParts parts) => _parts = parts;

    public bool IsReachable => _parts.Registration.IsReachable;

    public DeliveryResult Deliver(byte[] tpdu) => IsReachable ? _parts.Receiver.Deliver(tpdu) : DeliveryResult.Unreachable;

    public PageResult Page(NetworkCall call)
    {
        if (!IsReachable)
        {
            return PageResult.Unreachable;
        }

        if (_parts.Sender.IsSending)
        {
            return _parts.Quirks.RejectsCallsWhileSending ? PageResult.Busy : PageResult.Later;
        }

        return _parts.Calls.Page(call);
    }

    public void CallProgress(NetworkCall call) => _parts.Calls.Progress(call);

    public void TakeUssd(UssdAnswer answer) => _parts.Ussd.Take(answer);

    public void TakeTone(char key)
    {
        if (_parts.Settings.ToneDetection.Value == 1 && _parts.Calls.Find(CallControl.Active) is not null)
        {
            _parts.Output.Urc("+DTMF: " + key);
        }
    }

    public void CoverageChanged() => _parts.Registration.Evaluate();

    public void SignalChanged()
    {
        if (_parts.Settings.SignalUrc.Value == 1)
        {
            _parts.Output.Urc("+CSQN: " + _parts.Registration.SignalQuality);
        }
    }

    /// <summary>
    /// With AT+CLTS=1 the clock is set and the news printed, line by line, so that an answer may stand between them
    /// (AT manual 6.2.12; forms as real modules print them).
    /// </summary>
    public void TakeNetworkTime(DateTimeOffset localTime)
    {
        if (_parts.Settings.NetworkTime.Value == 0)
        {
            return;
        }

        _parts.Clock.Set(localTime);
        DateTimeOffset utc = localTime.ToUniversalTime();
        int quarters = (int)(localTime.Offset.Ticks / TimeSpan.TicksPerMinute / 15);
        string zone = quarters.ToString("+0;-0;+0", CultureInfo.InvariantCulture);
        string stamp = string.Create(
            CultureInfo.InvariantCulture,
            $"{utc.Year},{utc.Month},{utc.Day},{utc.Hour},{utc.Minute},{utc.Second}");
        List<string> lines =
        [
            "*PSNWID: \"001\",\"01\",\"Test Network\",0,\"Test\",0",
            "*PSUTTZ: " + stamp + ",\"" + zone + "\",0",
            "+CTZV: " + zone + ",0",
            "DST: 0",
        ];
        if (_parts.Quirks.PrintsOperatorEvent)
        {
            lines.Add("+CIEV: 10,\"00101\",\"Test Network\",\"Test\", 0, 0");
        }

        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i];
            _parts.Time.AfterMs(i * 5, () => _parts.Output.Urc(line));
        }
    }
}
