using System;
using System.Linq;
using iSocket.Core.Hal;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// The whole application with a modem that errs, texts, noise, inputs that move, a flash that fails, and restarts. Without an
/// owner the relay never moves and nobody gets a message; whatever happened, in the end STATUS is answered.
/// </summary>
internal static class DeviceTarget
{
    private const int MostSteps = 150;
    private const int PendingMs = 15 * 60 * 1000;
    private const int RecoveryMinutes = 60;
    private const string Owner = "+40711000111";

    private static readonly string[] Strangers = ["+4915112345678", "112", "@Anna", "@+40711000111", "@40711000111"];

    public static void Run(FuzzInput input)
    {
        bool isAlone = input.OneIn(2);
        FuzzDevice device = new((DeviceModel)input.Below(4));
        device.PowerOn();
        device.Run(20000);
        if (isAlone)
        {
            Guard(device);
        }

        int edges = device.Relay.Edges;
        device.Modem.Noise = input;
        for (int i = 0; i < MostSteps && !input.IsOver; i++)
        {
            Step(device, input, isAlone);
            if (isAlone)
            {
                FuzzFailure.UnlessEqual(edges, device.Relay.Edges, "edges of the relay without an owner");
                FuzzFailure.UnlessEqual(string.Empty, string.Concat(device.Modem.Sent), "messages without an owner");
            }
        }

        device.Calm();
        if (!isAlone)
        {
            // A command that is still under way would be carried out behind the reset.
            device.Run(PendingMs);
            device.FactoryReset();
        }

        device.AnswersStatus(Owner, RecoveryMinutes);
    }

    // The list is on and a call would switch: nobody but the owner may do anything.
    private static void Guard(FuzzDevice device)
    {
        foreach (string command in new[] { "SECNUMBER+" + Owner[1..], "SECLIST=ON", "RING=SWITCH" })
        {
            device.Modem.Deliver(Owner, command);
            device.Run(15000);
            FuzzFailure.Unless(device.Modem.Sent.LastOrDefault()?.EndsWith(command + " - OK", StringComparison.Ordinal) == true, command);
        }

        device.Modem.Sent.Clear();
    }

    private static void Step(FuzzDevice device, FuzzInput input, bool isAlone)
    {
        switch (input.Below(16))
        {
            case 0 or 1:
                device.Run(input.Below(30000));
                break;
            case 2:
                device.Run(input.Below(20) * 60000L);
                break;
            case 3 or 4 when !isAlone:
                device.Modem.Deliver(Owner, CommandTexts.Next(input, string.Empty));
                break;
            case 5 or 6:
                device.Modem.Deliver(input.Pick(Strangers), CommandTexts.Next(input, string.Empty));
                break;
            case 7 when !isAlone:
                device.Press(input.Below(200) * 40);
                break;
            case 8:
                device.Sensor.IsActive = input.OneIn(2);
                device.Jack.IsActive = !input.OneIn(4);
                break;
            case 9:
                device.Bus.Sixteenths = input.Below(4096) - 1024;
                device.Bus.IsMissing = input.OneIn(4);
                device.Bus.Spoils = input.OneIn(4) ? input.Byte() : (byte)0;
                device.Bus.SpoiledByte = input.Below(9);
                break;
            case 10:
                device.Flash.FailingWrites = isAlone ? 0 : input.Below(3);
                break;
            case 11:
                device.Reset();
                break;
            case 12:
                device.PowerOn();
                break;
            case 13:
                device.Mains.IsActive = input.OneIn(2);
                break;
            default:
                device.Modem.SaySomething(input);
                break;
        }

        device.Run(input.Below(256) * 10);
    }
}
