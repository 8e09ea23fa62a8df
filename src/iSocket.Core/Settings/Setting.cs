using System.Diagnostics;

namespace iSocket.Core.Settings
{
    /// <summary>
    /// One row of the table of settings: its name in commands, its values, its form in flash. Parsing, the "?" reply, range
    /// errors, storage and factory reset are written once over the rows.
    /// </summary>
    public abstract class Setting
    {
        private const int IdMask = 0xFF;
        private const int PlainBit = 1 << 8;
        private const int NeedsShift = 9;

        // A field costs twelve bytes on the device: what fits is one number.
        private int _traits;

        // Chapter and summary; null on the device.
        private string[] _documentation;

        /// <summary>Creates a row.</summary>
        /// <param name="id">Record id in flash, 1 to 254; never changed and never used again for something else.</param>
        /// <param name="name">Name in commands, upper case.</param>
        protected Setting(int id, string name)
        {
            _traits = id;
            Name = name;
        }

        /// <summary>Record id in flash.</summary>
        public int Id => _traits & IdMask;

        /// <summary>Name in commands.</summary>
        public string Name { get; }

        /// <summary>True when NAME= and NAME? follow from the row alone; otherwise its chapter gives it commands of its own.</summary>
        public bool HasPlainCommands => (_traits & PlainBit) != 0;

        /// <summary>Features that a model must have for the plain commands (<see cref="Hal.Features"/>).</summary>
        public int Needs => _traits >> NeedsShift;

        /// <summary>Chapter of the manual; null on the device.</summary>
        public string Chapter => _documentation?[0];

        /// <summary>What it does, for the documentation; null on the device.</summary>
        public string Summary => _documentation?[1];

        /// <summary>The values it takes, for the documentation.</summary>
        public abstract string Range { get; }

        /// <summary>Adds the documentation columns; the device's compiler leaves the call out.</summary>
        [Conditional("DOCS")]
        public void Describe(string chapter, string summary)
        {
            _documentation = new string[] { chapter, summary };
        }

        /// <summary>Gives it NAME= and NAME? on models with these features.</summary>
        public void AddPlainCommands(int needs)
        {
            _traits = Id | PlainBit | (needs << NeedsShift);
        }

        /// <summary>Takes the factory default.</summary>
        public abstract void Reset();

        /// <summary>Takes a value from a command.</summary>
        /// <param name="value">Upper case unless the setting is case-sensitive.</param>
        /// <returns>False when it is not acceptable; the value is then unchanged.</returns>
        public abstract bool TrySet(string value);

        /// <summary>The present value as a confirmation shows it.</summary>
        public abstract string Confirmation();

        /// <summary>The answer to "NAME?".</summary>
        public abstract string Answer();

        /// <summary>Writes the payload of the record.</summary>
        public abstract void Write(RecordBuffer records);

        /// <summary>Reads the payload of a record.</summary>
        /// <returns>False when the stored value is out of range; the setting then has its default.</returns>
        public abstract bool TryRead(RecordBuffer records);
    }
}
