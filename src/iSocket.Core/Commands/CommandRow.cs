using System.Diagnostics;
using iSocket.Core.Settings;

namespace iSocket.Core.Commands
{
    /// <summary>One row of the table of commands.</summary>
    public sealed class CommandRow
    {
        /// <summary>Creates a row.</summary>
        public CommandRow(string name, CommandForm form, CommandKind kind, int needs, CommandHandler handler)
        {
            Name = name;
            Form = form;
            Kind = kind;
            Needs = needs;
            Handler = handler;
        }

        /// <summary>Name, upper case.</summary>
        public string Name { get; }

        /// <summary>What follows the name.</summary>
        public CommandForm Form { get; }

        /// <summary>When it is accepted.</summary>
        public CommandKind Kind { get; }

        /// <summary>Features that the model must have (<see cref="Hal.Features"/>).</summary>
        public int Needs { get; }

        /// <summary>Carries it out.</summary>
        public CommandHandler Handler { get; }

        /// <summary>The setting behind it, or null.</summary>
        public Setting Setting { get; private set; }

        /// <summary>True when the settings have to be stored after it.</summary>
        public bool ChangesSettings => Setting != null && Form != CommandForm.Ask;

        /// <summary>True when it answers even with SMSCONFIRM=OFF (device.md S-13).</summary>
        public bool AlwaysAnswers { get; private set; }

        /// <summary>True when its argument is a password: taken as typed, and shown as stars.</summary>
        public bool IsSecret { get; private set; }

        /// <summary>True when its answer shows the signal level, which is measured for it.</summary>
        public bool ShowsSignal { get; private set; }

        /// <summary>Argument in the documentation; null on the device.</summary>
        public string Argument { get; private set; }

        /// <summary>An example in the documentation; null on the device.</summary>
        public string Example { get; private set; }

        /// <summary>The reply to that example; null on the device.</summary>
        public string Reply { get; private set; }

        /// <summary>Chapter of the manual; null on the device.</summary>
        public string Chapter { get; private set; }

        /// <summary>What it does; null on the device.</summary>
        public string Summary { get; private set; }

        /// <summary>Names the setting behind it.</summary>
        public CommandRow For(Setting setting)
        {
            Setting = setting;
            return this;
        }

        /// <summary>Makes it answer always.</summary>
        public CommandRow Always()
        {
            AlwaysAnswers = true;
            return this;
        }

        /// <summary>Makes its argument a secret.</summary>
        public CommandRow Secret()
        {
            IsSecret = true;
            return this;
        }

        /// <summary>Has the signal measured before it is carried out.</summary>
        public CommandRow WithSignal()
        {
            ShowsSignal = true;
            return this;
        }

        /// <summary>
        /// Adds the documentation columns; the device's compiler leaves the call out, together with whatever stands in front
        /// of the dot (C# specification, 22.5.3.2), so it is a statement of its own and never the end of a chain.
        /// </summary>
        /// <param name="chapter">Chapter of the manual.</param>
        /// <param name="argument">Argument with its range; empty for none.</param>
        /// <param name="example">A command that works on a device fresh from the factory, or after the one in front of "; ".</param>
        /// <param name="reply">Its reply; a part in angle brackets depends on the moment.</param>
        /// <param name="summary">What it does, one sentence.</param>
        [Conditional("DOCS")]
        public void Describe(string chapter, string argument, string example, string reply, string summary)
        {
            Chapter = chapter;
            Argument = argument;
            Example = example;
            Reply = reply;
            Summary = summary;
        }
    }
}
