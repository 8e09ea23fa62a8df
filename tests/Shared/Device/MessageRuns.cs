namespace iSocket.Tests.Shared
{
    /// <summary>Messages in and out, and what goes wrong with them. Each returns what happened.</summary>
    public static class MessageRuns
    {
        private const string Owner = "+40711000111";
        private const string Stamp = "24050112000008";

        /// <summary>Two messages on the SIM at power-on, a third later: read, handled, deleted, one by one.</summary>
        public static Transcript Found()
        {
            MessageRig rig = new MessageRig();
            rig.Modem.Put(Message("ONE"));
            rig.Modem.Put(Message("TWO"));
            rig.StartShown();
            rig.Transcript.AddRoughly("= left on the SIM: " + rig.Modem.Stored);
            rig.Modem.Deliver(Message("THREE"));
            rig.Run(1000);
            return rig.Transcript;
        }

        /// <summary>The modem loses its supply: the driver brings it back, and what waits is not taken for found at power-on.</summary>
        public static Transcript ModemLost()
        {
            MessageRig rig = new MessageRig();
            rig.Modem.NetworkTime = "2024,5,1,10,0,0,\"+8\",0";
            rig.Start();
            rig.Modem.ShowsCommands = false;
            rig.Modem.LoseSupply();
            rig.Modem.Put(Message("ONE"));
            rig.Run(70000);
            return rig.Transcript;
        }

        /// <summary>A notification gets lost: the next look at the store finds the message within 45 s.</summary>
        public static Transcript LostNotification()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.Put(Message("ONE"));
            rig.Run(50000);
            rig.Modem.Notify(7);
            rig.Run(1000);
            return rig.Transcript;
        }

        /// <summary>A line damaged once is read again at once, one that stays damaged a while later.</summary>
        public static Transcript Damaged()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.DamagedReads = 1;
            rig.Modem.Deliver(Message("ONE"));
            rig.Run(1000);
            rig.Modem.DamagedReads = 3;
            rig.Modem.Deliver(Message("TWO"));
            rig.Run(7000);
            return rig.Transcript;
        }

        /// <summary>A message that cannot be deleted goes behind the others and is not handled again.</summary>
        public static Transcript Undeletable()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.RefusedDeletes = 1;
            rig.Modem.Deliver(Message("ONE"));
            rig.Modem.Deliver(Message("TWO"));
            rig.Run(12000);
            return rig.Transcript;
        }

        /// <summary>A message whose answer needs the signal has it measured first.</summary>
        public static Transcript MeasuredSignal()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.ShowsPolls = true;
            rig.Modem.Signal = 9;
            rig.Modem.Deliver(Message("STATUS"));
            rig.Run(1000);
            return rig.Transcript;
        }

        /// <summary>The network refuses: pauses grow to 90 s, alerts go first, and ten minutes end a reply.</summary>
        public static Transcript Refused()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.RefusedSends = 9;
            rig.Outbox.AddReply(Owner, "reply", rig.NowMs);
            rig.Run(1000);
            rig.Outbox.AddAlert(Owner, "alert", rig.NowMs);
            rig.Run(700000);
            rig.Transcript.AddRoughly("= waiting " + rig.Outbox.Count + ", dropped " + rig.Outbox.Dropped);
            return rig.Transcript;
        }

        /// <summary>A text of two parts whose second is refused: only that one is sent again.</summary>
        public static Transcript TwoParts()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            string text = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";
            rig.Outbox.AddReply(Owner, text + text, rig.NowMs);
            rig.Run(1000);
            rig.Modem.RefusedSends = 1;
            rig.Run(20000);
            rig.Transcript.AddRoughly("= waiting " + rig.Outbox.Count);
            return rig.Transcript;
        }

        /// <summary>Confirmed without the final OK: it is never sent again.</summary>
        public static Transcript Unfinished()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.UnfinishedSends = 1;
            rig.Outbox.AddReply(Owner, "once", rig.NowMs);
            rig.Run(80000);
            rig.Transcript.AddRoughly("= waiting " + rig.Outbox.Count + ", sent " + rig.Modem.Sent);
            return rig.Transcript;
        }

        /// <summary>Without a network all waits; of 22 texts the two oldest replies give way, and the alert goes first.</summary>
        public static Transcript Full()
        {
            MessageRig rig = new MessageRig();
            rig.Start();
            rig.Modem.Register(2);
            rig.Run(100);
            for (int i = 0; i < 21; i++)
            {
                rig.Outbox.AddReply(Owner, "r" + i, rig.NowMs);
            }

            rig.Outbox.AddAlert(Owner, "a", rig.NowMs);
            rig.Run(10000);
            rig.Transcript.AddRoughly("= waiting " + rig.Outbox.Count + ", dropped " + rig.Outbox.Dropped);
            rig.Modem.ShowsCommands = false;
            rig.Modem.Register(5);
            rig.Run(50000);
            return rig.Transcript;
        }

        private static string Message(string text)
        {
            return SmsPdu.Deliver(Owner, Stamp, text);
        }
    }
}
