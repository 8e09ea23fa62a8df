using System.Diagnostics;
using iSocket.Core.Settings;

namespace iSocket.Core.Commands
{
    /// <summary>One row of the table of commands.</summary>
    public sealed class CommandRow
    {
        private const int FormMask = 0xF;
        private const int KindShift = 4;
        private const int KindMask = 0x3;
        private const int NeedsShift = 6;
        private const int NeedsMask = 0xF;
        private const int AlwaysBit = 1 << 10;
        private const int SecretBit = 1 << 11;
        private const int SignalBit = 1 << 12;
        private const int ExtensionBit = 1 << 13;

        // A field costs twelve bytes on the device and there are a hundred rows: what fits is one number.
        private int _traits;

        // Argument, example, reply, chapter, summary; null on the device.
        private string[] _documentation;

        /// <summary>Creates a row.</summary>
        public CommandRow(string name, CommandForm form, CommandKind kind, int needs, CommandHandler handler)
        {
            Name = name;
            Handler = handler;
            _traits = (int)form | ((int)kind << KindShift) | (needs << NeedsShift);
        }

        /// <summary>Name, upper case.</summary>
        public string Name { get; }

        /// <summary>Carries it out.</summary>
        public CommandHandler Handler { get; }

        /// <summary>The setting behind it, or null.</summary>
        public Setting Setting { get; private set; }

        /// <summary>What follows the name.</summary>
        public CommandForm Form => (CommandForm)(_traits & FormMask);

        /// <summary>When it is accepted.</summary>
        public CommandKind Kind => (CommandKind)((_traits >> KindShift) & KindMask);

        /// <summary>Features that the model must have (<see cref="Hal.Features"/>).</summary>
        public int Needs => (_traits >> NeedsShift) & NeedsMask;

        /// <summary>True when the settings have to be stored after it.</summary>
        public bool ChangesSettings => Setting != null && Form != CommandForm.Ask;

        /// <summary>True when it answers even with SMSCONFIRM=OFF (device.md S-13).</summary>
        public bool AlwaysAnswers => (_traits & AlwaysBit) != 0;

        /// <summary>True when its argument is a password: taken as typed, and shown as stars.</summary>
        public bool IsSecret => (_traits & SecretBit) != 0;

        /// <summary>True when its answer shows the signal level, which is measured for it.</summary>
        public bool ShowsSignal => (_traits & SignalBit) != 0;

        /// <summary>True for what the original never had: unknown unless EXTENSIONS=ON.</summary>
        public bool IsExtension => (_traits & ExtensionBit) != 0;

        /// <summary>Argument in the documentation; null on the device.</summary>
        public string Argument => _documentation?[0];

        /// <summary>An example in the documentation; null on the device.</summary>
        public string Example => _documentation?[1];

        /// <summary>The reply to that example; null on the device.</summary>
        public string Reply => _documentation?[2];

        /// <summary>Chapter of the manual; null on the device.</summary>
        public string Chapter => _documentation?[3];

        /// <summary>What it does; null on the device.</summary>
        public string Summary => _documentation?[4];

        /// <summary>Names the setting behind it.</summary>
        public CommandRow For(Setting setting)
        {
            Setting = setting;
            return this;
        }

        /// <summary>Makes it answer always.</summary>
        public CommandRow Always()
        {
            _traits |= AlwaysBit;
            return this;
        }

        /// <summary>Makes its argument a secret.</summary>
        public CommandRow Secret()
        {
            _traits |= SecretBit;
            return this;
        }

        /// <summary>Makes it exist while EXTENSIONS=ON only.</summary>
        public CommandRow Extension()
        {
            _traits |= ExtensionBit;
            return this;
        }

        /// <summary>Has the signal measured before it is carried out.</summary>
        public CommandRow WithSignal()
        {
            _traits |= SignalBit;
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
            _documentation = new string[] { argument, example, reply, chapter, summary };
        }
    }
}
