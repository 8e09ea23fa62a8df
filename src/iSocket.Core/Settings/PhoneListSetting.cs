using System.Text;
using iSocket.Core.Text;

namespace iSocket.Core.Settings
{
    /// <summary>A list of phone numbers in order of entry (device.md ).</summary>
    public sealed class PhoneListSetting : Setting
    {
        /// <summary>How many numbers it holds.</summary>
        public const int Capacity = 10;

        private readonly string[] _numbers = new string[Capacity];
        private readonly string _answerPrefix;

        /// <summary>Creates an empty list.</summary>
        /// <param name="id">Record id in flash.</param>
        /// <param name="name">Name in commands.</param>
        /// <param name="answerPrefix">What the "?" reply begins with, its last space included.</param>
        /// <param name="emptyAnswer">What the "?" reply is for an empty list.</param>
        public PhoneListSetting(int id, string name, string answerPrefix, string emptyAnswer)
            : base(id, name)
        {
            _answerPrefix = answerPrefix;
            EmptyAnswer = emptyAnswer;
        }

        /// <summary>How many numbers are listed.</summary>
        public int Count { get; private set; }

        /// <summary>The "?" reply of an empty list, and the refusal of what needs one that is not empty.</summary>
        public string EmptyAnswer { get; }

        /// <inheritdoc/>
        public override string Range => "up to " + Capacity + " numbers of 1 to " + PhoneNumber.MaxDigits + " digits";

        /// <summary>A number of the list, digits only.</summary>
        public string Number(int index)
        {
            return _numbers[index];
        }

        /// <summary>True when the number is listed.</summary>
        /// <param name="number">As received, with or without "+" or "00".</param>
        public bool Contains(string number)
        {
            return IndexOf(PhoneNumber.Significant(number)) >= 0;
        }

        /// <summary>Adds a number; one that is listed already stays where it is.</summary>
        /// <returns>False when it is not acceptable or the list is full.</returns>
        public bool TryAdd(string significant)
        {
            if (!PhoneNumber.IsListable(significant))
            {
                return false;
            }

            if (IndexOf(significant) >= 0)
            {
                return true;
            }

            if (Count == Capacity)
            {
                return false;
            }

            _numbers[Count] = significant;
            Count++;
            return true;
        }

        /// <summary>Removes a number.</summary>
        /// <returns>False when it is not listed.</returns>
        public bool TryRemove(string significant)
        {
            int index = IndexOf(significant);
            if (index < 0)
            {
                return false;
            }

            Count--;
            for (int i = index; i < Count; i++)
            {
                _numbers[i] = _numbers[i + 1];
            }

            _numbers[Count] = null;
            return true;
        }

        /// <inheritdoc/>
        public override void Reset()
        {
            Count = 0;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            return false;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return string.Empty;
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            if (Count == 0)
            {
                return EmptyAnswer;
            }

            StringBuilder text = new StringBuilder();
            text.Append(_answerPrefix);
            for (int i = 0; i < Count; i++)
            {
                text.Append(i == 0 ? string.Empty : ", ").Append(_numbers[i]);
            }

            return text.ToString();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddByte(Count);
            for (int i = 0; i < Count; i++)
            {
                records.AddText(_numbers[i]);
            }
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            Reset();
            int count = records.ReadByte();
            for (int i = 0; i < count; i++)
            {
                if (!TryAdd(records.ReadText()))
                {
                    Reset();
                    return false;
                }
            }

            return true;
        }

        private int IndexOf(string significant)
        {
            for (int i = 0; i < Count; i++)
            {
                if (_numbers[i] == significant)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
