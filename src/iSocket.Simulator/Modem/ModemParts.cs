using System;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>The parts of the modem, built once and handed to the groups of commands.</summary>
internal sealed class ModemParts
{
    /// <summary>Supply of a healthy module in millivolts.</summary>
    public const int UsualSupplyMv = 4049;

    public ModemParts(VirtualTime time, GsmNetwork network, SimCard card, Random random, ITrace trace, IPowerHost host, Action<byte, int> sink)
    {
        Time = time;
        Network = network;
        Card = card;
        Uart = new ModemUart(time, random, sink);
        Output = new ModemOutput(Uart, trace, Orders.Lines);
        Power = new ModemPower(time, host);
        Clock = new ModemClock(time, Quirks);
        Session = new SimSession(time, card, Settings, Output);
        Registration = new Registration(time, network, card, Session, Settings, Output);
        Calls = new CallControl(time, network, Settings, Quirks, Output, Orders.Calls) { Admits = WhiteList.AdmitsCall };
        Memories = new MessageMemories(card);
        Printer = new MessagePrinter(Settings);
        Receiver = new MessageReceiver(network, Settings, Quirks, Session, Memories, Printer, Output);
        Sender = new MessageSender(network, random, Settings, Quirks, Registration, Orders);
        Ussd = new UssdSession(network, Settings, Quirks, Output);
    }

    public VirtualTime Time { get; }

    public GsmNetwork Network { get; }

    public SimCard Card { get; }

    public ModemSettings Settings { get; } = new();

    public ModemQuirks Quirks { get; } = new();

    public FaultOrders Orders { get; } = new();

    /// <summary>Supply in millivolts, as AT+CBC prints it.</summary>
    public int SupplyMv { get; set; } = UsualSupplyMv;

    public ModemUart Uart { get; }

    public ModemOutput Output { get; }

    public ModemPower Power { get; }

    public ModemClock Clock { get; }

    public SimSession Session { get; }

    public Registration Registration { get; }

    public WhiteList WhiteList { get; } = new();

    public CallControl Calls { get; }

    public MessageMemories Memories { get; }

    public MessagePrinter Printer { get; }

    public MessageReceiver Receiver { get; }

    public MessageSender Sender { get; }

    public UssdSession Ussd { get; }
}
