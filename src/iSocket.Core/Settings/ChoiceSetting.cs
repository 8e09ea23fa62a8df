using System.Text;

namespace iSocket.Core.Settings
{
    /// <summary>A setting with a fixed set of words, the factory default first (device.md S-8).</summary>
    public sealed class ChoiceSetting : Setting
    {
        private readonly string[] _choices;

        /// <summary>Creates the row with its default.</summary>
        /// <param name="id">Record id in flash.</param>
        /// <param name="name">Name in commands.</param>
        /// <param name="choices">The words in the order of the "?" reply; the first is the default. At the end only appended to.</param>
        public ChoiceSetting(int id, string name, string[] choices)
            : base(id, name)
        {
            _choices = choices;
        }

        /// <summary>Index of the present word.</summary>
        public int Index { get; private set; }

        /// <summary>True while the present word is not the default; reads well for ON|OFF settings whose default is OFF.</summary>
        public bool IsChanged => Index != 0;

        /// <inheritdoc/>
        public override string Range
        {
            get
            {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < _choices.Length; i++)
                {
                    text.Append(i == 0 ? string.Empty : "|").Append(_choices[i]);
                }

                return text.ToString();
            }
        }

        /// <summary>True when the present word is this one.</summary>
        public bool Is(string choice)
        {
            return _choices[Index] == choice;
        }

        /// <inheritdoc/>
        public override void Reset()
        {
            Index = 0;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            for (int i = 0; i < _choices.Length; i++)
            {
                if (_choices[i] == value)
                {
                    Index = i;
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return _choices[Index];
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            StringBuilder text = new StringBuilder();
            text.Append(Name).Append('=');
            for (int i = 0; i < _choices.Length; i++)
            {
                text.Append(i == 0 ? string.Empty : ",");
                text.Append(i == Index ? "(" : string.Empty).Append(_choices[i]).Append(i == Index ? ")" : string.Empty);
            }

            return text.ToString();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddByte(Index);
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            int index = records.ReadByte();
            bool isValid = index < _choices.Length;
            Index = isValid ? index : 0;
            return isValid;
        }
    }
}
